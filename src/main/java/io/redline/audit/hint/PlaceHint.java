package io.redline.audit.hint;

import io.redline.intake.AdministrativeCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The county or city that words of a row name: {@code 古蔺县观口水库}. For a person to confirm; a name is
 * no declaration.
 *
 * @param word as it stands in the row
 * @param code GB/T 2260 code
 */
public record PlaceHint(String word, String code) {
  private static final int SHORTEST = 2;
  private static final int LONGEST_BEFORE = 12;

  /** Provinces and cities of other provinces, also without 省 and 市. */
  private static final Set<String> ELSEWHERE =
      AdministrativeCodes.elsewhere().entrySet().stream()
          .filter(entry -> entry.getKey().endsWith("00"))
          .flatMap(e -> Stream.of(e.getValue(), e.getValue().replaceFirst("[省市]$", "")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Character, List<PlaceHint>> BY_FIRST_CHARACTER =
      read().entrySet().stream()
          .filter(entry -> !entry.getValue().isEmpty())
          .map(entry -> new PlaceHint(entry.getKey(), entry.getValue()))
          .collect(Collectors.groupingBy(hint -> hint.word().charAt(0)));

  /**
   * @return the county the text names, else the city, the longest name first; null when it names
   *     none, or one of which there are two
   */
  public static PlaceHint in(String text) {
    PlaceHint best = null;
    for (int at = 0; at < text.length(); at++)
      for (PlaceHint hint : BY_FIRST_CHARACTER.getOrDefault(text.charAt(at), List.of()))
        if (text.startsWith(hint.word, at) && !isElsewhere(text, at) && hint.isBefore(best))
          best = hint;
    return best;
  }

  /** 宁波市江北区 is none of ours: a city or province elsewhere stands right before it. */
  private static boolean isElsewhere(String text, int at) {
    for (int from = Math.max(0, at - LONGEST_BEFORE); from < at - 1; from++)
      if (ELSEWHERE.contains(text.substring(from, at))) return true;
    return false;
  }

  private boolean isBefore(PlaceHint other) {
    if (other == null) return true;
    if (isCity() != other.isCity()) return other.isCity();
    return word.length() > other.word.length();
  }

  private boolean isCity() {
    return code.endsWith("00");
  }

  /** Full names of counties; of cities the names without 市 too. An empty code: several units. */
  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    AdministrativeCodes.names()
        .forEach(
            (code, name) -> {
              if (code.endsWith("0000") || name.length() < SHORTEST || name.equals("市辖区")) return;
              codes.merge(name, code, (one, other) -> "");
              boolean city = code.endsWith("00") && name.endsWith("市");
              if (city) codes.merge(name.substring(0, name.length() - 1), code, (a, b) -> "");
            });
    return codes;
  }
}
