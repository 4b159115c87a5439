/** Findings in sentences, in both languages. */
package io.redline.explain;
