/** What the rows of a list say about each other: to be looked into by a person, never a verdict. */
package io.redline.audit.portfolio;
