package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Everything the front door shows is run. When it changes on purpose:
 * src/main/scripts/readme-outputs.
 */
class ReadmeTest {
  private static final Pattern OUTPUT =
      Pattern.compile(
          "<!-- output of: ([^>]*) -->\n(?:```text\n(.*?)```|(.*?)\n## )", Pattern.DOTALL);
  private static final Pattern MESSAGES =
      Pattern.compile("<!-- messages of: ([^>]*) -->\n```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("```sh\n(.*?)\n```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

  @TestFactory
  Stream<DynamicTest> every_output_shown_is_what_the_command_prints() {
    return readmes()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Matcher shown = OUTPUT.matcher(Files.readString(Path.of(name)));
                      int found = 0;
                      while (shown.find()) {
                        found++;
                        String text =
                            (shown.group(2) != null ? shown.group(2) : shown.group(3)).strip();
                        String printed =
                            withoutDigest(Product.run(shown.group(1).trim().split(" ")).out());
                        assertTrue(
                            printed.startsWith(withoutDigest(text)),
                            () -> "run src/main/scripts/readme-outputs:\n" + printed);
                      }
                      assertEquals(2, found, "the sample's output and the coverage table");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> what_the_audit_says_is_shown() {
    return readmes()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Matcher shown = MESSAGES.matcher(Files.readString(Path.of(name)));
                      assertTrue(shown.find());
                      assertEquals(
                          shown.group(2).strip(),
                          Product.run(shown.group(1).trim().split(" ")).err().strip(),
                          "run src/main/scripts/readme-outputs");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> the_first_two_commands_check_a_sample_and_run_what_ci_runs() {
    return readmes()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () -> {
                      Matcher command = COMMAND.matcher(Files.readString(Path.of(name)));
                      assertTrue(command.find());
                      assertEquals(
                          1,
                          Product.run(command.group(1).replace("./redline ", "").split(" "))
                              .code());
                      assertTrue(command.find());
                      assertTrue(
                          Files.readString(Path.of(".ci/run")).contains(command.group(1)),
                          command.group(1));
                    }));
  }

  @Test
  void every_link_of_our_papers_leads_to_something() throws IOException {
    for (Path paper : papers()) {
      Matcher link = LINK.matcher(Files.readString(paper));
      Path folder = paper.toAbsolutePath().getParent();
      while (link.find())
        if (!link.group(1).startsWith("http"))
          assertTrue(
              Files.exists(folder.resolve(link.group(1))), paper + " links to " + link.group(1));
    }
  }

  @Test
  void every_decision_is_in_the_index() throws IOException {
    Path decisions = Path.of("src/site/markdown/decisions");
    String index = Files.readString(decisions.resolve("index.md"));
    try (Stream<Path> all = Files.list(decisions)) {
      for (Path decision : all.filter(d -> !d.endsWith("index.md")).toList())
        assertTrue(index.contains("(" + decision.getFileName() + ")"), decision.toString());
    }
  }

  /** At the front door, of the site, and of rules and samples. */
  private static List<Path> papers() throws IOException {
    List<Path> papers = new ArrayList<>();
    for (String folder :
        List.of(".", "src/site/markdown", "src/site/markdown/decisions", "rules", "samples"))
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(f -> f.toString().endsWith(".md")).forEach(papers::add);
      }
    return papers;
  }

  private static Stream<String> readmes() {
    return Stream.of("README.md", "README.zh-CN.md");
  }

  /** The digest changes with every comment in the rules. */
  private static String withoutDigest(String text) {
    return text.replaceAll("sha256:[0-9a-f]+", "sha256:…");
  }
}
