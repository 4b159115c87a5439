package io.redline.web.job;

import io.redline.audit.list.Corrections;
import io.redline.audit.list.Mapping;
import io.redline.words.Lang;
import java.time.LocalDate;

/**
 * What somebody wants of a list.
 *
 * @param list file name, as the workbook names it
 * @param mapping what is said of its columns
 * @param corrections of cells, and hints that are taken for facts
 * @param asOf judge every row by the law of this day; null to take the row's own, else today
 * @param findings whether a file with a row a finding is wanted
 */
public record Order(
    String list,
    Mapping mapping,
    Corrections corrections,
    LocalDate asOf,
    Lang lang,
    boolean findings) {

  /** The same order gives the same text. */
  public String text() {
    return String.join(
        "\n", list, mapping.text() + corrections.text(), "" + asOf, lang.name(), "" + findings);
  }
}
