/** How fast lists are: made maps and made lists, the same on every run, and what is measured. */
package io.redline.bench;
