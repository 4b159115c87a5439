package io.redline.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The documents of a proposal as they stand on one day: one that has run out, or that bears a later
 * day, is not held.
 */
public final class Documents {
  /** A document that was valid until a day before. */
  static final String EXPIRED = "expired";

  /** A document that bears a later day. */
  static final String NOT_YET = "not-yet";

  /** What is told of a document beside its status. */
  static final List<String> PARTICULARS =
      List.of("number", "issuer", "date", "validUntil", "conditions");

  private static final String EVIDENCE = "evidence.";
  private static final String SOURCES = "sources.";

  private Documents() {}

  /**
   * The facts with the status of each document as of the day. The same map where nothing differs.
   *
   * @param facts by dotted key
   * @param day as ISO writes it
   * @param brief leave out what is only told, so that rows of a list which differ in the number of
   *     a permit stay alike
   */
  public static Map<String, Object> on(Map<String, Object> facts, String day, boolean brief) {
    Map<String, Object> standing = null;
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      String key = fact.getKey();
      boolean source = brief && key.startsWith(SOURCES);
      if (!source && !key.startsWith(EVIDENCE)) continue;
      String part = key.substring(key.lastIndexOf('.') + 1);
      if (!source && !PARTICULARS.contains(part)) continue;
      String lapse = source ? null : lapse(part, fact.getValue(), day);
      if (lapse == null && !brief) continue;
      if (standing == null) standing = new HashMap<>(facts);
      if (source) standing.put(key, ((List<?>) fact.getValue()).subList(0, 2));
      else if (lapse == null) standing.remove(key);
      else lapsed(standing, key.substring(0, key.lastIndexOf('.')), lapse);
    }
    return standing == null ? facts : standing;
  }

  /** Days as ISO writes them stand in the order of their letters. */
  private static String lapse(String part, Object value, String day) {
    int order = value.toString().compareTo(day);
    if (part.equals("validUntil") && order < 0) return EXPIRED;
    return part.equals("date") && order > 0 ? NOT_YET : null;
  }

  /** What it said is void with it. */
  private static void lapsed(Map<String, Object> facts, String document, String lapse) {
    facts.put(document + ".status", lapse);
    facts.remove(document + ".value");
  }
}
