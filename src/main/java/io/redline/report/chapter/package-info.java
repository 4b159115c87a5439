/** The chapter a reviewer hands in and its annexe, once for every form in which they are drawn. */
package io.redline.report.chapter;
