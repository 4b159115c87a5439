package io.redline.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import io.redline.intake.IntakeProblem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.TextCharset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The rows of a CSV or TSV, from its top; a line break inside quotes belongs to its cell. {@link
 * Separator} and {@link TextCharset} say how it is cut and decoded.
 */
public final class CsvRows implements RowSource {
  private static final Catalogue TEXTS = Catalogue.named("table");
  private static final int MOST_CHARACTERS_IN_A_CELL = 16 * 1024 * 1024;

  private final String name;
  private final FileChannel file;
  private final CsvReader<TableRow> reader;
  private final CsvCells cells;
  private final Iterator<TableRow> rows;
  private final SwallowedRows swallowed;

  private CsvRows(
      String name, FileChannel file, CsvReader<TableRow> reader, CsvCells cells, char separator) {
    this.swallowed = new SwallowedRows(separator);
    this.name = name;
    this.file = file;
    this.reader = reader;
    this.cells = cells;
    this.rows = reader.iterator();
  }

  /**
   * A file of any length, read as its rows are asked for. Characters after a closing quote belong
   * to the cell.
   *
   * @param known how many of a row's cells are known headings
   */
  public static CsvRows of(Path path, ToIntFunction<TableRow> known)
      throws IOException, IntakeProblem {
    Charset charset = TextFile.charset(path);
    String start = TextCharset.withoutMark(new String(TextFile.head(path), charset));
    FileChannel file = FileChannel.open(path);
    CsvCells cells = new CsvCells();
    char separator = Separator.of(start, known);
    CsvReader<TableRow> reader =
        cutting(separator, true)
            .detectBomHeader(true)
            .maxBufferSize(MOST_CHARACTERS_IN_A_CELL)
            .build(cells, Channels.newInputStream(file), charset);
    return new CsvRows(path.toString(), file, reader, cells, separator);
  }

  /**
   * A text, with all its quotes in pairs.
   *
   * @param name for messages
   * @param known how many of a row's cells are known headings
   */
  static CsvRows of(String name, String text, ToIntFunction<TableRow> known) {
    CsvCells cells = new CsvCells();
    char separator = Separator.of(text, known);
    CsvReader<TableRow> reader = cutting(separator, false).build(cells, text);
    return new CsvRows(name, null, reader, cells, separator);
  }

  /**
   * @param forgiving whether characters may follow a closing quote
   */
  static CsvReaderBuilder cutting(char separator, boolean forgiving) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(forgiving)
        .allowUnclosedQuote(false);
  }

  @Override
  public TableRow next() throws IntakeProblem {
    TableRow cut = swallowed.next();
    if (cut != null) return cut;
    try {
      if (!rows.hasNext()) return null;
      TableRow row = swallowed.of(rows.next());
      if (cells.isTooWide())
        throw TableRow.tooWide(name, where(), TEXTS.say("width.over", TableRow.MOST_COLUMNS));
      return row;
    } catch (CsvParseException | UncheckedIOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IntakeProblem(
          name,
          where(),
          TEXTS.say("quoted", cause.getMessage()),
          TEXTS.say("csv.wanted"),
          TEXTS.say("csv.remedy"));
    }
  }

  private Message where() {
    return TEXTS.say("csv.row", cells.row());
  }

  @Override
  public List<Message> messages() {
    return swallowed.messages();
  }

  @Override
  public double done() {
    try {
      return file == null ? -1 : file.size() == 0 ? 1 : (double) file.position() / file.size();
    } catch (IOException e) {
      return 1;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
