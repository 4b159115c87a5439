package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redline.Product;
import io.redline.Shared;
import io.redline.audit.hint.Hint;
import io.redline.audit.hint.HintTable;
import io.redline.words.TsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often hints are right, and how often one is missing, on names that a person labelled: all of
 * the notices; of the plans' names every 20th, on which words were chosen, and other every 20th,
 * labelled afterwards. The walk through real lists states these figures.
 */
class HintsOnRealNamesTest {
  /** Said of nearly every factory or building; nobody would label them. */
  private static final Set<String> BROAD = Set.of("industrial-enterprise", "house-building");

  private final HintTable table = new HintTable(Product.assessor().rulebook().vocabulary());

  @ParameterizedTest
  @CsvSource({"notices, 0.8, 0.85", "plans, 0.75, 0.85", "unseen, 0.7, 0.5"})
  void hints_are_as_good_as_the_walk_says(String list, double precision, double recall)
      throws IOException {
    List<String> names = list.equals("notices") ? notices() : plans();
    int right = 0;
    int wrong = 0;
    int missing = 0;
    for (String[] label : TsvFile.rows(HintsOnRealNamesTest.class, "hint-labels.tsv")) {
      if (!label[0].equals(list)) continue;
      Set<String> expected = new TreeSet<>(Arrays.asList(label[2].split(";")));
      expected.remove("");
      Set<String> hinted =
          table.in(names.get(Integer.parseInt(label[1]))).stream()
              .map(Hint::activity)
              .filter(activity -> !BROAD.contains(activity))
              .collect(Collectors.toSet());
      for (String activity : hinted)
        if (expected.contains(activity)) right++;
        else wrong++;
      expected.removeAll(hinted);
      missing += expected.size();
    }
    assertTrue(right >= precision * (right + wrong), right + " right, " + wrong + " wrong");
    assertTrue(recall * (right + missing) <= right, right + " found, " + missing + " missing");
    String stated = "| " + list + " | " + right + " | " + wrong + " | " + missing + " |";
    String walk = Files.readString(Path.of("src/site/markdown/audit-walk.md"));
    assertEquals(1, walk.lines().filter(line -> line.startsWith(stated)).count(), stated);
  }

  /** By their rows in the list. */
  private static List<String> notices() throws IOException {
    List<String> names = new ArrayList<>(List.of(""));
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(Shared.file("geodata/projects_names_only.csv"))) {
      csv.forEach(row -> names.add(row.getField(0)));
    }
    return names;
  }

  /** From 0, with their headings, as {@link RealListsTest} makes a list of them. */
  private static List<String> plans() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line :
        Files.readAllLines(Shared.file("clauses/listed-projects.tsv")).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      for (String name : cells[10].split("\\|"))
        if (!name.isBlank()) names.add(name.strip() + "；" + cells[6]);
    }
    return names;
  }
}
