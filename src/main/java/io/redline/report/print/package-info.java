/** A page on paper. */
package io.redline.report.print;
