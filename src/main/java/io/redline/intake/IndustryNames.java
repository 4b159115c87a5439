package io.redline.intake;

import io.redline.words.TsvFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of GB/T 4754-2017; they are Chinese and have no official translation. */
public final class IndustryNames {
  private static final Map<String, String> NAMES = read();

  private IndustryNames() {}

  /**
   * @param code two to four digits
   * @return the name of the code, or of the narrowest class above it that has one; empty for none
   */
  public static String of(String code) {
    for (int length = code.length(); length >= 2; length--) {
      String name = NAMES.get(code.substring(0, length));
      if (name != null) return name;
    }
    return "";
  }

  /**
   * The code of a name.
   *
   * @return the shortest where a group and its only class have one name; null when no class has it,
   *     or several that are not within each other
   */
  public static @Nullable String code(String name) {
    List<String> codes =
        NAMES.entrySet().stream()
            .filter(entry -> entry.getValue().equals(name) && entry.getKey().length() > 1)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    boolean one = !codes.isEmpty() && codes.stream().allMatch(c -> c.startsWith(codes.get(0)));
    return one ? codes.get(0) : null;
  }

  private static Map<String, String> read() {
    return TsvFile.rows(IndustryNames.class, "industries.tsv").stream()
        .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
  }
}
