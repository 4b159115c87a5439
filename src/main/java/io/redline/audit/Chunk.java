package io.redline.audit;

import io.redline.audit.portfolio.Survey;
import java.util.List;

/**
 * A chunk judged and worded.
 *
 * @param files bytes for each file in the order of {@link ResultFiles}: the results, then the
 *     findings; empty where they are written already
 * @param sketches of its rows
 */
record Chunk(List<byte[]> files, Totals totals, Survey.Part sketches) {
  /** Whether it was written before the audit was taken up. */
  boolean isWritten() {
    return files.isEmpty();
  }
}
