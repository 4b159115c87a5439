package io.redline.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Message;
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
  private static final int MOST_COLUMNS = 1_024;

  private CsvText() {}

  /**
   * @param name of the file, for messages
   * @param separator null for a comma
   * @throws IntakeProblem when quotes do not come in pairs, or a row has more than 1 024 columns
   */
  public static Sheet sheet(String name, String text, String separator) throws IntakeProblem {
    for (String any : separator == null ? SEPARATORS : List.of(separator))
      checkWidth(name, text, any.charAt(0));
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
                  new Message("", ""),
                  Message.same("\"" + e.getMessage() + "\""),
                  new Message("CSV：引号成对", "CSV with quotes in pairs"),
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
        if (line.chars().filter(c -> c == separator.charAt(0)).count() < MOST_COLUMNS
            && areHeadings.test(
                Arrays.asList(line.replace("\"", "").split(Pattern.quote(separator), -1))))
          return separator;
    return null;
  }

  /** Before anything is cut into cells. A line break inside quotes belongs to its cell. */
  private static void checkWidth(String name, String text, char separator) throws IntakeProblem {
    int line = 1;
    int columns = 1;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') quoted = !quoted;
      else if (c == '\n') {
        line++;
        if (!quoted) columns = 1;
      } else if (c == separator && !quoted && ++columns > MOST_COLUMNS)
        throw new IntakeProblem(
            name,
            List.of(
                new Problem(
                    new Message("第 " + line + " 行", "line " + line),
                    new Message(
                        "超过 " + MOST_COLUMNS + " 列", "more than " + MOST_COLUMNS + " columns"),
                    new Message(
                        "至多 " + MOST_COLUMNS + " 列", "at most " + MOST_COLUMNS + " columns"),
                    new Message(
                        "一行写一个拐点或一个条目，删去多余的列",
                        "one vertex or entry a row; delete the columns that are not needed"))));
    }
  }
}
