package io.redline.site.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A table of vertices as CSV or TSV: comma, tab, semicolon; UTF-8 with or without BOM, or GBK. */
final class CsvTable implements SiteFormat {
  private static final List<String> SEPARATORS = List.of(",", "\t", ";", "，");
  private static final int LOOKED_AT = 30;

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return source.endsWith(".csv") || source.endsWith(".tsv") || separator(source.text()) != null;
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    String text = source.text();
    String separator = separator(text);
    VertexTable table =
        new VertexTable(
            (row, column) ->
                new Wording(
                    "第 " + row + " 行第 " + (column + 1) + " 列",
                    "line " + row + ", column " + (column + 1)));
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator == null ? "," : separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : rows) table.row((int) row.getStartingLineNumber(), row.getFields());
    } catch (CsvParseException | java.io.IOException e) {
      throw source.refuse(
          SiteSource.quoted(String.valueOf(e.getMessage())),
          new Wording("CSV：引号成对", "CSV with quotes in pairs"),
          SiteSource.NOTHING);
    }
    return table.drawing(source, new Wording("拐点表 CSV", "table of vertices, CSV"));
  }

  /** The separator that makes headings of one of the first lines; null when none does. */
  private static String separator(String text) {
    List<String> lines = text.lines().limit(LOOKED_AT).toList();
    for (String line : lines)
      for (String separator : SEPARATORS) {
        List<String> cells =
            Arrays.asList(line.replace("\"", "").split(Pattern.quote(separator), -1));
        if (TableColumns.in(cells) != null) return separator;
      }
    return null;
  }
}
