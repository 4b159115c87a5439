/** What another rulebook, another day or other maps would change for the projects of a list. */
package io.redline.decisions.impact;
