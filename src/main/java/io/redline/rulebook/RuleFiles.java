package io.redline.rulebook;

import io.redline.words.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files a rulebook is made of, byte for byte. As one sequence of bytes they are path, NUL,
 * content, NUL for each file by path, and the rulebook's digest is SHA-256 over just that: who has
 * the sequence can check the digest, unpack the folder and compile the rulebook again.
 *
 * @param byPath content by path with forward slashes; no file holds a NUL
 */
public record RuleFiles(SortedMap<String, byte[]> byPath) {
  private static final List<String> ENDINGS = List.of(".yaml", ".drl", ".tsv");

  public RuleFiles {
    byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
  }

  /**
   * @throws RulebookProblem when the folder is not there, cannot be read or holds a file that is no
   *     text
   */
  static RuleFiles in(Path folder) {
    if (!Files.isDirectory(folder)) throw RulebookProblem.of("no-folder", folder);
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (var all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (ENDINGS.stream().anyMatch(path::endsWith)) files.put(path, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw RulebookProblem.of("unreadable", folder, e);
    }
    List<Message> notText =
        files.entrySet().stream()
            .filter(file -> hasNul(file.getValue()))
            .map(file -> Problems.TEXTS.say("not-utf8", folder + "/" + file.getKey()))
            .toList();
    if (!notText.isEmpty()) throw new RulebookProblem(notText);
    return new RuleFiles(files);
  }

  /**
   * @param sequence as {@link #sequence()} gave it
   * @throws RulebookProblem when it is none
   */
  public static RuleFiles of(byte[] sequence) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    int start = 0;
    String path = null;
    for (int i = 0; i < sequence.length; i++) {
      if (sequence[i] != 0) continue;
      if (path == null) path = new String(sequence, start, i - start, StandardCharsets.UTF_8);
      else {
        files.put(path, java.util.Arrays.copyOfRange(sequence, start, i));
        path = null;
      }
      start = i + 1;
    }
    if (path != null || start != sequence.length || files.isEmpty())
      throw RulebookProblem.of("cut-off");
    return new RuleFiles(files);
  }

  public byte[] sequence() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byPath.forEach(
        (path, content) -> {
          all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
          all.write(0);
          all.writeBytes(content);
          all.write(0);
        });
    return all.toByteArray();
  }

  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return "sha256:" + HexFormat.of().formatHex(sha.digest(sequence()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @return null when there is no such file
   */
  public @Nullable String text(String path) {
    byte[] content = byPath.get(path);
    return content == null ? null : new String(content, StandardCharsets.UTF_8);
  }

  private static boolean hasNul(byte[] content) {
    for (byte b : content) if (b == 0) return true;
    return false;
  }
}
