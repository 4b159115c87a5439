/**
 * How the verdicts stand against those that authorities published: cases with known findings, and a
 * score of three figures.
 */
@NullMarked
package io.redline.benchmark;

import org.jspecify.annotations.NullMarked;
