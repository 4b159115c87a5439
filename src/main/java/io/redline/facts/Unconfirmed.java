package io.redline.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts that are not there because nobody has confirmed what was read of them. */
record Unconfirmed(Map<String, Object> facts) {
  /** What is kept of where a fact was read. */
  private static final List<String> READ = List.of("pointer", "from", "file", "where");

  /** Where a fact was read; empty when it was not. */
  Map<String, String> of(String key) {
    if (!(facts.get("sources." + key) instanceof List<?> kept)) return Map.of();
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < kept.size(); i++) said.put(READ.get(i), (String) kept.get(i));
    return said;
  }

  /** A note that says so where there is no value. */
  Detail tell(Detail detail, String key, Object value) {
    return value == null ? detail.saying(of(key)) : detail;
  }
}
