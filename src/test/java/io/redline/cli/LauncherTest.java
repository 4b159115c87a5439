package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a product of two classes in place of the real one. */
class LauncherTest {
  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void install() throws IOException {
    home = folder.resolve("home");
    Files.createDirectories(home.resolve("target"));
    Files.copy(Path.of("redline"), home.resolve("redline"));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    String body =
        "{ public static void main(String[] a) { System.out.println(\"this is %s\");"
            + " if (System.getProperty(\"redline.rules\") != null) System.out.println(\"by its rules\");"
            + " if (a[0].equals(\"serve\")) System.out.println(Runtime.getRuntime().maxMemory() >> 20); } }";
    for (String name : List.of("Main", "Rehearsal")) {
      Path source = folder.resolve(name + ".java");
      Files.writeString(source, "package io.redline.cli; class " + name + body.formatted(name));
      int failed =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", classes.toString(), source.toString());
      assertEquals(0, failed);
    }
    jar(classes, home.resolve("target/redline.jar"));
  }

  @Test
  void the_class_archive_is_made_on_the_first_run_and_used_quietly_on_the_next() throws Exception {
    assertEquals("this is Main\n", said(home));
    Path archive = home.resolve("target/redline.jsa");
    assertTrue(Files.size(archive) > 0);
    byte[] made = Files.readAllBytes(archive);
    assertEquals("this is Main\n", saidOnBoth(home));
    assertEquals(made.length, Files.size(archive));
  }

  @Test
  void what_takes_long_is_told_and_only_then() throws Exception {
    assertTrue(saidOnBoth(home).contains("preparing the first start"));
    assertEquals("this is Main\n", saidOnBoth(home));
  }

  @Test
  void changed_rules_are_handed_on_and_build_nothing() throws Exception {
    Path rules = Files.createDirectory(home.resolve("rules"));
    Path jar = home.resolve("target/redline.jar");
    Files.setLastModifiedTime(rules, FileTime.fromMillis(0));
    assertEquals("this is Main\n", said(home));
    Files.setLastModifiedTime(rules, FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals("this is Main\nby its rules\n", said(home));
    assertTrue(Files.exists(jar));
  }

  @Test
  void a_copied_folder_makes_an_archive_of_its_own() throws Exception {
    said(home);
    Path copy = folder.resolve("copy");
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.toList())
        Files.copy(file, copy.resolve(home.relativize(file).toString()));
    }
    assertEquals("this is Main\n", said(copy));
    assertTrue(Files.readString(copy.resolve("target/redline.jsa.for")).startsWith(copy + " "));
  }

  @Test
  void an_archive_that_does_not_fit_leaves_no_word_among_the_results() throws Exception {
    said(home);
    Path archive = home.resolve("target/redline.jsa");
    archive.toFile().setWritable(true);
    Files.writeString(archive, "no archive at all");
    assertEquals("this is Main\n", said(home));
    Path other = folder.resolve("other");
    Files.move(home, other);
    Files.writeString(other.resolve("target/redline.jsa.for"), other + " java\n");
    assertEquals("this is Main\n", said(other));
  }

  @Test
  void a_server_takes_two_gigabytes_at_most_unless_told_otherwise() throws Exception {
    assertEquals(2_000, heapOf("2g"), 100);
    assertEquals(2_000, heapOf(null), 100);
    assertEquals(500, heapOf("500m"), 100);
  }

  @Test
  void nothing_is_left_out_of_compiling_to_start_sooner() throws Exception {
    assertFalse(Files.readString(Path.of("redline")).contains("-XX:-Inline"));
  }

  /**
   * @param asked null when nothing is said
   * @return MiB
   */
  private int heapOf(String asked) throws Exception {
    ProcessBuilder builder = launched(home, "serve");
    if (asked != null) builder.environment().put("REDLINE_HEAP", asked);
    List<String> lines = said(builder).lines().toList();
    return Integer.parseInt(lines.get(lines.size() - 1));
  }

  private static String said(Path at) throws IOException, InterruptedException {
    return said(launched(at, "check", "x.json"));
  }

  private static String saidOnBoth(Path at) throws IOException, InterruptedException {
    return said(launched(at, "check", "x.json").redirectErrorStream(true));
  }

  private static ProcessBuilder launched(Path at, String... args) {
    List<String> command = new ArrayList<>(List.of("sh", at.resolve("redline").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("REDLINE_HEAP");
    return builder;
  }

  private static String said(ProcessBuilder builder) throws IOException, InterruptedException {
    Process run = builder.start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, run.waitFor(), said);
    return said;
  }

  private static void jar(Path classes, Path target) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "io.redline.cli.Main");
    try (OutputStream out = Files.newOutputStream(target);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        jar.write(Files.readAllBytes(file));
      }
    }
  }
}
