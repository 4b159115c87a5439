package io.redline.rulebook;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of our rules folder in which a test may break something. The examples are only counted
 * when a folder is read, so their text is left out.
 */
record RulesCopy(Path folder) {
  private static final String THREE_EXAMPLES = "- {}\n- {}\n- {}\n";

  static RulesCopy into(Path target) {
    Path rules = Path.of("rules");
    try (var files = Files.walk(rules)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(rules.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (file.toString().endsWith(".examples.yaml")) Files.writeString(copy, THREE_EXAMPLES);
        else Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RulesCopy(target);
  }

  RulesCopy with(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RulesCopy replace(String file, String old, String replacement) {
    String text = text(file);
    assertTrue(text.contains(old), () -> file + " has no '" + old + "'");
    return with(file, text.replace(old, replacement));
  }

  RulesCopy without(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands against this folder; the compiler has not seen it. */
  List<String> problems() {
    return assertThrows(RulebookProblem.class, () -> RulebookReader.read(folder))
        .problems()
        .stream()
        .map(Message::en)
        .toList();
  }
}
