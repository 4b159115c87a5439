package io.redline.rulebook;

import io.redline.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The build's step that checks {@code rules/} and puts it, compiled, into the jar. */
public final class PackRulebook {
  private static final Message BROKEN = Problems.TEXTS.say("broken");
  private static final String STAMP = "packed-rulebook.stamp";

  /** What a rule is checked against and compiled with. */
  private static final List<String> ROOMS = List.of("facts", "intake", "rulebook", "assess");

  private PackRulebook() {}

  /**
   * Does nothing when neither the rules nor the classes they are compiled with have changed.
   *
   * @param args rules folder, classes directory
   */
  public static void main(String[] args) throws IOException {
    Path rules = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    Path stamp = classes.resolve("io/redline/rulebook/" + STAMP);
    String now = digest(rules, classes);
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) return;
    Files.deleteIfExists(stamp);
    try {
      RulebookReader.pack(rules, classes);
    } catch (RulebookProblem problem) {
      // By this line the launcher tells broken rules from a broken build.
      System.err.println(BROKEN.zh() + " / " + BROKEN.en());
      problem.problems().forEach(one -> System.err.println(one.zh() + " / " + one.en()));
      throw problem;
    }
    Files.writeString(stamp, now);
  }

  private static String digest(Path rules, Path classes) throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      add(sha, rules);
      for (String room : ROOMS) add(sha, classes.resolve("io/redline/" + room));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest sha, Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        if (file.getFileName().toString().startsWith("packed-rulebook")) continue;
        sha.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        sha.update(Files.readAllBytes(file));
      }
    }
  }
}
