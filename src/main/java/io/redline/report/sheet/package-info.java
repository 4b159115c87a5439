/** One assessment as a workbook. */
package io.redline.report.sheet;
