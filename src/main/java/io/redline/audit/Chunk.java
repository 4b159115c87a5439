package io.redline.audit;

/**
 * A chunk judged and worded.
 *
 * @param rows bytes of the result
 * @param findings bytes of the findings; empty when nobody asked for them
 */
record Chunk(byte[] rows, byte[] findings, Totals totals) {}
