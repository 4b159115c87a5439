package io.redline.audit;

import java.util.List;

/**
 * A chunk judged and worded.
 *
 * @param files bytes for each file in the order of {@link ResultFiles}: the results, then the
 *     findings
 */
record Chunk(List<byte[]> files, Totals totals) {}
