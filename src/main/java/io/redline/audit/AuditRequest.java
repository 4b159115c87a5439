package io.redline.audit;

import io.redline.audit.list.Corrections;
import io.redline.audit.list.Mapping;
import io.redline.words.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants audited.
 *
 * @param sheet of a workbook; null for the first that holds a list
 * @param mapping what is said of the list's columns
 * @param corrections of cells, and hints that are taken for facts
 * @param outputs one or more files for the result, each in the form its ending says
 * @param findings file for a row a finding, or null
 * @param asOf judge every row by the law of this day; null to take the row's own, else today
 * @param resume take up an audit that was cut off
 * @param threads that judge
 * @param recorder of the assessments; null when they are not to be recorded
 */
public record AuditRequest(
    Path list,
    String sheet,
    Mapping mapping,
    Corrections corrections,
    List<Path> outputs,
    Path findings,
    LocalDate asOf,
    Lang lang,
    boolean resume,
    int threads,
    Recorder recorder) {
  public AuditRequest {
    outputs = List.copyOf(outputs);
  }

  /** The first output; the journal stands beside it. */
  Path output() {
    return outputs.get(0);
  }

  boolean records() {
    return recorder != null;
  }
}
