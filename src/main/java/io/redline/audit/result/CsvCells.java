package io.redline.audit.result;

import io.redline.table.FormulaText;
import io.redline.words.Lang;
import java.util.List;

/**
 * Lines of a CSV after RFC 4180, with line feeds. What a spreadsheet would take for a formula stays
 * a text. In Chinese the file begins with a byte order mark, without which Excel shows GBK.
 */
final class CsvCells {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvCells() {}

  static String start(Lang lang, List<String> headings) {
    StringBuilder line = new StringBuilder(lang.of(BYTE_ORDER_MARK, ""));
    for (int i = 0; i < headings.size(); i++) text(headings.get(i), i == 0, line);
    return line.append('\n').toString();
  }

  static void text(String text, boolean first, StringBuilder to) {
    if (!first) to.append(',');
    String safe = FormulaText.safe(text);
    boolean plain = true;
    for (int i = 0; i < safe.length() && plain; i++) {
      char c = safe.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    if (plain) to.append(safe);
    else to.append('"').append(safe.replace("\"", "\"\"")).append('"');
  }

  static void number(int number, boolean first, StringBuilder to) {
    if (!first) to.append(',');
    to.append(number);
  }
}
