/** The map of a report. */
package io.redline.report.figure;
