package io.redline.intake;

import io.redline.words.TsvFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of everyday life and the codes of GB/T 4754-2017 that they may mean: 食品厂, 仓库, 养猪场. A help
 * to find the code and never the code itself; a person picks it.
 */
public final class IndustryWords {
  private static final Map<String, List<String>> CODES = read();

  private IndustryWords() {}

  /** By word, the likeliest code first. */
  public static Map<String, List<String>> all() {
    return CODES;
  }

  /** By code, the words it may be looked up by. */
  public static Map<String, List<String>> byCode() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    CODES.forEach(
        (word, codes) ->
            codes.forEach(code -> words.computeIfAbsent(code, c -> new ArrayList<>()).add(word)));
    return words;
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    for (String[] row : TsvFile.rows(IndustryWords.class, "industry-words.tsv"))
      codes.put(row[0], List.of(row[1].split(" ")));
    return Collections.unmodifiableMap(codes);
  }
}
