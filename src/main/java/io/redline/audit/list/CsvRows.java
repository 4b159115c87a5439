package io.redline.audit.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of a CSV file; a line break inside quotes belongs to its cell. */
final class CsvRows implements RowSource {
  private static final List<String> SEPARATORS = List.of(",", "\t", ";", "，", "；");
  private static final int LOOKED_AT_CHARACTERS = 1 << 16;
  private static final int MOST_CHARACTERS_IN_A_CELL = 16 * 1024 * 1024;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final Counting counting;
  private final long bytes;
  private int line;

  private CsvRows(Path file, Charset charset, String separator) throws IOException {
    bytes = Files.size(file);
    counting = new Counting(Files.newInputStream(file));
    reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(MOST_CHARACTERS_IN_A_CELL)
            .ofCsvRecord(new InputStreamReader(counting, charset));
    records = reader.iterator();
  }

  /** In the charset of its bytes, with the separator of its headings. */
  static CsvRows of(Path file, Headings headings) throws IOException, UnreadableList {
    Charset charset = TextFile.charset(file);
    return new CsvRows(file, charset, separator(file, charset, headings));
  }

  /**
   * The separator that makes the most known headings of one of the first lines; where none is
   * known, the one that parts the first line the most.
   */
  private static String separator(Path file, Charset charset, Headings headings)
      throws IOException {
    char[] start = new char[LOOKED_AT_CHARACTERS];
    int length;
    try (var reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
      length = Math.max(0, reader.read(start));
    }
    String best = SEPARATORS.get(0);
    int most = 0;
    int parted = 1;
    List<String> lines = new String(start, 0, length).lines().limit(60).toList();
    String first = lines.stream().filter(l -> !l.isBlank()).findFirst().orElse("");
    for (String separator : SEPARATORS) {
      int parts = first.split(java.util.regex.Pattern.quote(separator), -1).length;
      if (most == 0 && parts > parted) {
        parted = parts;
        best = separator;
      }
      for (String line : lines) {
        List<Cell> cells = new ArrayList<>();
        for (String part : line.split(java.util.regex.Pattern.quote(separator)))
          cells.add(Cell.written(part.replaceAll("^\"|\"$", "")));
        int found = Columns.recognised(new ListRow(1, cells), headings);
        if (found > most) {
          most = found;
          best = separator;
        }
      }
    }
    return best;
  }

  @Override
  public ListRow next() throws UnreadableList {
    try {
      if (!records.hasNext()) return null;
      line++;
      List<String> fields = records.next().getFields();
      List<Cell> cells = new ArrayList<>(fields.size());
      for (String field : fields) cells.add(Cell.ofCsv(field));
      return new ListRow(line, cells);
    } catch (CsvParseException | UncheckedIOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new UnreadableList(
          "第 " + (line + 1) + " 行起无法读取（" + cause.getMessage() + "）：CSV 的引号应成对。请在表格软件里改正并另存",
          "cannot be read from row "
              + (line + 1)
              + " on ("
              + cause.getMessage()
              + "): quotes come in pairs. Correct it in a spreadsheet and save it anew");
    }
  }

  @Override
  public double done() {
    return bytes == 0 ? 1 : (double) counting.read / bytes;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** How far the file was read, for the progress. */
  private static final class Counting extends FilterInputStream {
    private volatile long read;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      throw new IOException("single bytes are not read here");
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      int n = super.read(buffer, from, most);
      if (n > 0) read += n;
      return n;
    }
  }
}
