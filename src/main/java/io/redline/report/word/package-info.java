/** One assessment as chapters of a Word document. */
package io.redline.report.word;
