package io.redline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text that code asks for stands in its catalogue, and both languages say the same. */
class CatalogueKeysTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path CATALOGUES = Path.of("src/main/resources/io/redline/words");

  /** The name of a field that holds a catalogue, and the catalogue's. */
  private static final Pattern FIELD =
      Pattern.compile("Catalogue\\s+(\\w+)\\s*=\\s*Catalogue\\.named\\(\\s*\"([^\"]+)\"");

  /** What is asked, whatever language comes before it, and a key that is a literal as a whole. */
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(\\w+)|Catalogue\\.named\\(\"([^\"]+)\"\\))\\s*\\.say\\(\\s*"
              + "(?:[\\w.]+(?:\\(\\))?,\\s*)?\"([^\"]+)\"\\s*[,)]");

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\?[^|}]*\\|[^}]*)?}");

  /** One language names what the other counts or leaves to the sentence. */
  private static final Set<String> APART =
      Set.of(
          "admission admission-list.units-no-rows-their",
          "admission admission-reader.one-column-each",
          "audit columns.no-relation-column",
          "audit columns.no-status-column",
          "audit place-cells.wants-relation",
          "explain sentence.distance",
          "explain sentence.whether-counts-disputed",
          "explain sentence.whether-disputed",
          "questions cited",
          "report report-notes.and-more",
          "report site-vertices.degrees",
          "web strict-query.given-times-expected");

  @Test
  void every_text_that_code_asks_for_stands_in_its_catalogue() {
    List<String> missing = new ArrayList<>();
    int asked = 0;
    for (Path file : files(JAVA, ".java")) {
      String source = read(file);
      Map<String, String> catalogues = new HashMap<>();
      FIELD.matcher(source).results().forEach(f -> catalogues.put(f.group(1), f.group(2)));
      for (MatchResult say : ASKED.matcher(source).results().toList()) {
        String name = say.group(2) != null ? say.group(2) : catalogues.get(say.group(1));
        if (name == null) continue;
        asked++;
        if (!Catalogue.named(name).keys().contains(say.group(3)))
          missing.add(file.getFileName() + ": " + say.group(3) + " in " + name);
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(asked > 500, "keys found in code: " + asked);
  }

  @Test
  void both_languages_of_a_text_have_the_same_places() {
    Set<String> apart = new TreeSet<>();
    for (Path file : files(CATALOGUES, ".tsv"))
      for (String line : read(file).lines().skip(1).filter(l -> !l.isBlank()).toList()) {
        String[] cells = line.split("\t", -1);
        if (!places(cells[1]).equals(places(cells[2])))
          apart.add(file.getFileName().toString().replace(".tsv", " ") + cells[0]);
      }
    assertEquals(new TreeSet<>(APART), apart);
  }

  @Test
  void no_text_is_empty_in_one_language() {
    for (Path file : files(CATALOGUES, ".tsv"))
      for (String line : read(file).lines().skip(1).filter(l -> !l.isBlank()).toList()) {
        String[] cells = line.split("\t", -1);
        assertEquals(3, cells.length, file + ": " + line);
        for (String cell : cells) assertFalse(cell.isBlank(), file + ": " + line);
      }
  }

  private static TreeSet<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
