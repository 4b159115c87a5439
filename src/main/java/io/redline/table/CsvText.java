package io.redline.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A CSV or TSV text as one sheet: comma, tab, semicolon or full-width comma. */
public final class CsvText {
  private static final List<String> SEPARATORS = List.of(",", "\t", ";", "，");
  private static final int LOOKED_AT = 30;

  private CsvText() {}

  /**
   * @param name of the file, for messages
   * @param separator null for a comma
   * @throws IntakeProblem when quotes do not come in pairs
   */
  public static Sheet sheet(String name, String text, String separator) throws IntakeProblem {
    List<Sheet.Row> all = new ArrayList<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator == null ? "," : separator)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord row : rows)
        all.add(
            new Sheet.Row(
                (int) row.getStartingLineNumber(), row.getFields(), bareDigits(row.getFields())));
    } catch (CsvParseException | IOException e) {
      throw new IntakeProblem(
          name,
          List.of(
              new Problem(
                  new Wording("", ""),
                  Wording.same("\"" + e.getMessage() + "\""),
                  new Wording("CSV：引号成对", "CSV with quotes in pairs"),
                  null)));
    }
    return new Sheet(null, all);
  }

  /** Whether digits were a number or a text before a table was saved as CSV is lost. */
  private static Set<Integer> bareDigits(List<String> fields) {
    return IntStream.range(0, fields.size())
        .filter(column -> fields.get(column).strip().matches("\\d+"))
        .boxed()
        .collect(Collectors.toSet());
  }

  /** The separator that makes headings of one of the first lines; null when none does. */
  public static String separator(String text, Predicate<List<String>> areHeadings) {
    for (String line : text.lines().limit(LOOKED_AT).toList())
      for (String separator : SEPARATORS)
        if (areHeadings.test(
            Arrays.asList(line.replace("\"", "").split(Pattern.quote(separator), -1))))
          return separator;
    return null;
  }
}
