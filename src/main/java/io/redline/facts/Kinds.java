package io.redline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one project says that it is: its declared activities and its industry codes, each under the
 * definitions; of a part that says nothing, its role.
 */
final class Kinds {
  private static final String ACTIVITIES = "activities";
  private static final String INDUSTRIES = "industries";
  private static final String EXCLUDED = "excludedActivities";

  private final Map<String, Object> facts;
  private final Definitions definitions;

  /** Null until a rule asks. */
  private @Nullable List<Kind> all;

  /**
   * @param facts by dotted key
   */
  Kinds(Map<String, Object> facts, Definitions definitions) {
    this.facts = facts;
    this.definitions = definitions;
  }

  /** Declared activities first, then industry codes. */
  List<Kind> all() {
    if (all == null) {
      List<Kind> some = new ArrayList<>();
      List<String> declared = orEmpty(strings(ACTIVITIES));
      if (byRole() != null) some.add(byRole());
      for (String activity : declared)
        some.add(definitions.with(facts, definitions.declared(activity, declared)));
      for (String code : orEmpty(codes()))
        some.add(definitions.with(facts, definitions.coded(code, declared)));
      all = List.copyOf(some);
    }
    return all;
  }

  /**
   * Whether the proposal answers that it is not this activity. That counts for what is in doubt,
   * and only where everything that could say otherwise is given.
   */
  boolean isDenied(String activity) {
    List<String> denied = strings(EXCLUDED);
    return denied != null && denied.contains(activity) && declared() != null && codes() != null;
  }

  /**
   * Whether one kind is an activity, as far as a release is concerned. A declaration settles what
   * one other declared activity, or one code, leaves open; and a code that says nothing of its own
   * describes what is declared, where codes cannot tell that activity.
   */
  Truth isOneOf(Kind kind, String id) {
    Truth is = kind.is(id);
    boolean declared = orEmpty(declared()).contains(id);
    if (is == Truth.UNKNOWN && declared) {
      long open =
          all().stream()
              .filter(k -> k.byCode() == kind.byCode() && k.is(id) == Truth.UNKNOWN)
              .count();
      return open == 1 ? Truth.YES : Truth.UNKNOWN;
    }
    if (is == Truth.UNKNOWN && isDenied(id)) return Truth.NO;
    if (is != Truth.NO || !kind.byCode() || definitions.hasCodes(id)) return is;
    // Codes cannot tell this activity, so that the code may describe it.
    if (kind.certain().isEmpty())
      return declared ? Truth.YES : isDenied(id) ? Truth.NO : Truth.UNKNOWN;
    if (declared || strings(ACTIVITIES) == null) return Truth.UNKNOWN;
    return is;
  }

  /** Whether one kind is one of these activities, as far as a release is concerned. */
  Truth isOneOf(Kind kind, List<String> ids) {
    return ids.stream().map(id -> isOneOf(kind, id)).reduce(Truth.NO, Truth::or);
  }

  /**
   * Whether one kind is none of these activities, as far as a ban on everything else is concerned.
   * A declared word that is wider than one of them, as industry is wider than chemicals, does not
   * say what it is; where a code is that activity it is the word for it and no second thing.
   */
  Truth isNoneOf(Kind kind, List<String> ids) {
    Truth one = isOneOf(kind, ids);
    if (one != Truth.NO || kind.byCode()) return one.not();
    for (String id : ids)
      if (definitions.declared(id, List.of()).is(kind.word()) == Truth.YES)
        one = one.or(hasCodeOf(id) ? Truth.YES : Truth.UNKNOWN);
    return one.not();
  }

  private boolean hasCodeOf(String id) {
    return all().stream().anyMatch(k -> k.byCode() && k.is(id) == Truth.YES);
  }

  /** Null when not said; a part whose role says what it is says no more. */
  @Nullable List<String> declared() {
    List<String> said = strings(ACTIVITIES);
    return said == null && byRole() != null ? List.of() : said;
  }

  List<String> codes() {
    List<String> said = strings(INDUSTRIES);
    return said == null && byRole() != null ? List.of() : said;
  }

  private Kind byRole() {
    Object role = facts.get(Project.ROLE);
    return role == null || strings(ACTIVITIES) != null ? null : definitions.ofRole(role.toString());
  }

  private static List<String> orEmpty(List<String> list) {
    return list == null ? List.of() : list;
  }

  @SuppressWarnings("unchecked")
  private List<String> strings(String key) {
    return (List<String>) facts.get(key);
  }
}
