package io.redline.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redline.words.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and scripts say nothing of their own, and a catalogue holds nothing that nobody says. */
class PageTextsTest {
  private static final Path WEB = Path.of("src/main/resources/io/redline/web");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern IN_PAGES =
      Pattern.compile("#\\{([a-z0-9.-]+)|#messages\\.msg\\('([a-z0-9.-]+)'");
  private static final Pattern IN_SCRIPTS = Pattern.compile("\\bsay\\(\"([a-z0-9.-]+)\"()");

  private static Map<String, String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(WEB.resolve(folder))) {
      Map<String, String> all = new TreeMap<>();
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(html|js)")).toList())
        all.put(file.getFileName().toString(), Files.readString(file));
      return all;
    }
  }

  @ParameterizedTest
  @CsvSource({"pages, pages", "assets, scripts"})
  void a_key_is_in_the_catalogue_and_a_text_is_used(String folder, String catalogue)
      throws IOException {
    Set<String> used =
        files(folder).values().stream()
            .flatMap(
                text -> (folder.equals("pages") ? IN_PAGES : IN_SCRIPTS).matcher(text).results())
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(used, new TreeSet<>(Catalogue.named(catalogue).keys()));
  }

  @ParameterizedTest
  @CsvSource({"pages", "assets"})
  void no_file_has_words_in_one_language(String folder) throws IOException {
    files(folder)
        .forEach(
            (file, text) -> {
              assertFalse(CHINESE.matcher(text).find(), file);
              assertFalse(text.contains("lang.of("), file);
            });
  }
}
