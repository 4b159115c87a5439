package io.redline.audit;

import io.redline.explain.Lang;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What somebody wants audited.
 *
 * @param sheet of a workbook; null for the first that holds a list
 * @param findings file for a row a finding, or null
 * @param asOf judge every row by the law of this day; null to take the row's own, else today
 * @param resume take up an audit that was cut off
 * @param threads that judge
 * @param recorder of the assessments; null when they are not to be recorded
 */
public record AuditWish(
    Path list,
    String sheet,
    Path output,
    Path findings,
    LocalDate asOf,
    Lang lang,
    boolean resume,
    int threads,
    Recorder recorder) {

  boolean records() {
    return recorder != null;
  }
}
