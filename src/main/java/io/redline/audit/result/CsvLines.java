package io.redline.audit.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.redline.table.FormulaText;
import io.redline.words.Lang;
import java.io.Writer;
import java.util.List;

/**
 * Lines of a CSV after RFC 4180, with line feeds. What a spreadsheet would take for a formula stays
 * a text. In Chinese the file begins with a byte order mark, without which Excel shows GBK.
 */
final class CsvLines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final CsvWriter.CsvWriterBuilder CSV =
      CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0);

  private CsvLines() {}

  static String start(Lang lang, List<String> headings) {
    StringBuilder line = new StringBuilder(lang.isZh() ? BYTE_ORDER_MARK : "");
    to(line).writeRecord(headings);
    return line.toString();
  }

  /** Writes behind what stands there already. */
  static CsvWriter to(StringBuilder lines) {
    return CSV.build(new Behind(lines));
  }

  static String safe(String text) {
    return FormulaText.safe(text);
  }

  /** Like a StringWriter, on a builder that is there. */
  private static final class Behind extends Writer {
    private final StringBuilder text;

    Behind(StringBuilder text) {
      this.text = text;
    }

    @Override
    public void write(int c) {
      text.append((char) c);
    }

    @Override
    public void write(char[] chars, int from, int length) {
      text.append(chars, from, length);
    }

    @Override
    public void write(String words, int from, int length) {
      text.append(words, from, from + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
