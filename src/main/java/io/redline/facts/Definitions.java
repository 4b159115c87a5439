package io.redline.facts;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the clauses mean in terms of the proposal: activities by industry code, natures
 * by the form's words. An industry code means what declaring its activity means, through every
 * {@code includes} and {@code doubtfulIf}. Safe for several threads.
 */
public final class Definitions {
  private final Map<String, Activity> activities;
  private final Map<String, Nature> natures;
  private final Map<String, Map<String, String>> purposeDocuments;
  private final Map<String, PartRole> roles;

  /** By a narrower activity, those that include it. */
  private final Map<String, Set<String>> wider = new HashMap<>();

  /** By an activity, those that it leaves open. */
  private final Map<String, Set<String>> suspects = new HashMap<>();

  /** By an activity, the facilities that may come with it. */
  private final Map<String, Set<String>> facilities = new HashMap<>();

  /** Those that a fact makes of others. */
  private final List<Activity> whereFact;

  private final Set<String> byCode;
  private final Set<String> hasCodes;
  private final Map<String, Kind> declared = new ConcurrentHashMap<>();
  private final Map<String, Kind> coded = new ConcurrentHashMap<>();

  /**
   * An activity category.
   *
   * @param includes narrower activities; declaring one of them declares this
   * @param doubtfulIf activities that may or may not be this one
   * @param certainCodes GB/T 4754-2017 codes that are this activity; prefixes of the project's code
   * @param doubtfulCodes codes that may be this activity: unknown, a person decides
   * @param mayComeWith activities that may bring this facility along: a list that does not name it
   *     leaves it open
   * @param whereFact activities that are this one where a fact says so; null when there are none
   */
  public record Activity(
      String id,
      List<String> includes,
      List<String> doubtfulIf,
      List<String> certainCodes,
      List<String> doubtfulCodes,
      List<String> mayComeWith,
      @Nullable WhereFact whereFact,
      String source) {

    private boolean isWithin(List<String> certain, List<String> doubtful) {
      return !certainCodes.isEmpty()
          && certainCodes.stream()
              .allMatch(
                  code ->
                      certain.stream().anyMatch(code::startsWith)
                          || doubtful.stream().anyMatch(code::startsWith));
    }

    private Activity with(Set<String> included, Set<String> suspected) {
      return new Activity(
          id,
          List.copyOf(included),
          List.copyOf(suspected),
          certainCodes,
          doubtfulCodes,
          mayComeWith,
          whereFact,
          source);
    }
  }

  /**
   * A fact that makes one activity another: an industrial park whose kind is chemical.
   *
   * @param activities that the fact speaks of
   * @param key dotted key of the fact
   * @param words that make it so; another word does not, and an absent fact leaves it open
   */
  public record WhereFact(List<String> activities, String key, List<String> words) {}

  /**
   * A nature of building as a clause names it, by the words of the form that are, or may be, this
   * nature.
   */
  public record Nature(String id, List<String> certain, List<String> doubtful, String source) {}

  /**
   * What a part of a project is by its role alone.
   *
   * @param activities without question
   * @param doubtful perhaps
   */
  public record PartRole(List<String> activities, List<String> doubtful, String source) {}

  /**
   * @param purposeDocuments by the clause of an exception and a purpose: the document that shows it
   * @param roles what a part of a project is that does not say so itself, by its role
   */
  public Definitions(
      Map<String, Activity> activities,
      Map<String, Nature> natures,
      Map<String, Map<String, String>> purposeDocuments,
      Map<String, PartRole> roles) {
    this.activities = byTheirCodes(activities);
    this.natures = Map.copyOf(natures);
    this.purposeDocuments = Map.copyOf(purposeDocuments);
    this.roles = Map.copyOf(roles);
    for (Activity activity : this.activities.values()) {
      for (String narrower : activity.includes()) add(wider, narrower, activity.id());
      for (String suspect : activity.doubtfulIf()) add(suspects, suspect, activity.id());
      for (String with : activity.mayComeWith()) add(facilities, with, activity.id());
    }
    this.whereFact =
        this.activities.values().stream().filter(one -> one.whereFact() != null).toList();
    Set<String> withCodes = new HashSet<>();
    for (Activity activity : activities.values())
      if (!activity.certainCodes().isEmpty() || !activity.doubtfulCodes().isEmpty())
        withCodes.add(activity.id());
    Set<String> reachable = possible(withCodes, Set.of(), Set.of());
    for (String one : Set.copyOf(reachable))
      reachable.addAll(closed(facilities.getOrDefault(one, Set.of())));
    this.byCode = reachable;
    Set<String> certainByCode = new HashSet<>();
    for (Activity activity : activities.values())
      if (!activity.certainCodes().isEmpty()) certainByCode.add(activity.id());
    this.hasCodes = closed(certainByCode);
  }

  /**
   * Where every code of one activity is, or may be, another, declaring the one says as much: a
   * weaving mill is an industrial enterprise by its code and so by its name.
   */
  private static Map<String, Activity> byTheirCodes(Map<String, Activity> activities) {
    Map<String, Activity> all = new HashMap<>();
    for (Activity wide : activities.values()) {
      Set<String> includes = new TreeSet<>(wide.includes());
      Set<String> doubtfulIf = new TreeSet<>(wide.doubtfulIf());
      for (Activity narrow : activities.values()) {
        if (narrow == wide || !isWithin(narrow, wide, true, activities)) continue;
        boolean certain = isWithin(narrow, wide, false, activities);
        boolean alike = wide.isWithin(narrow.certainCodes(), List.of());
        (certain && !alike ? includes : doubtfulIf).add(narrow.id());
      }
      all.put(wide.id(), wide.with(includes, doubtfulIf));
    }
    return Map.copyOf(all);
  }

  /**
   * Whether every code that is the one activity is the other too; never where something that the
   * one includes has other codes or none: slaughter smells and is food, but not all that smells is.
   */
  private static boolean isWithin(
      Activity narrow, Activity wide, boolean perhaps, Map<String, Activity> activities) {
    if (!narrow.isWithin(wide.certainCodes(), perhaps ? wide.doubtfulCodes() : List.of()))
      return false;
    return narrow.includes().stream()
        .map(activities::get)
        .allMatch(one -> one != null && isWithin(one, wide, perhaps, activities));
  }

  private static void add(Map<String, Set<String>> to, String key, String value) {
    to.computeIfAbsent(key, k -> new HashSet<>()).add(value);
  }

  public Map<String, Activity> activities() {
    return activities;
  }

  public Map<String, Nature> natures() {
    return natures;
  }

  /** An activity without a definition means exactly its own id as declared. */
  public Activity activity(String id) {
    Activity defined = activities.get(id);
    return defined != null
        ? defined
        : new Activity(id, List.of(), List.of(), List.of(), List.of(), List.of(), null, "");
  }

  public Nature nature(String id) {
    Nature defined = natures.get(id);
    return defined != null ? defined : new Nature(id, List.of(id), List.of(), "");
  }

  /** By the clause of an exception and a purpose: the document that shows it. */
  public Map<String, Map<String, String>> purposeDocuments() {
    return purposeDocuments;
  }

  public Map<String, PartRole> roles() {
    return roles;
  }

  /** What a part is by its role; null where the role does not say. */
  @Nullable Kind ofRole(String role) {
    PartRole defined = roles.get(role);
    return defined == null
        ? null
        : kind(
            role,
            false,
            Set.copyOf(defined.activities()),
            Set.copyOf(defined.doubtful()),
            Set.of());
  }

  /** Whether some industry code says anything of this activity, directly or by what it includes. */
  boolean isByCode(String activity) {
    return byCode.contains(activity);
  }

  /** Whether some industry code is this activity without question, so that other codes are not. */
  public boolean hasCodes(String activity) {
    return hasCodes.contains(activity);
  }

  /**
   * @param beside all declared activities: a narrower one among them settles which of its narrower
   *     ones a wider one is
   */
  Kind declared(String activity, Collection<String> beside) {
    Kind alone =
        declared.computeIfAbsent(activity, id -> kind(id, false, Set.of(id), Set.of(), Set.of()));
    Set<String> settled = settled(alone, beside);
    return settled.isEmpty() ? alone : kind(activity, false, Set.of(activity), Set.of(), settled);
  }

  /**
   * @param code with or without its section letter
   * @param beside all declared activities
   */
  Kind coded(String code, Collection<String> beside) {
    String digits = Character.isLetter(code.charAt(0)) ? code.substring(1) : code;
    Kind alone = coded.computeIfAbsent(digits, d -> ofCode(d, Set.of()));
    Set<String> settled = settled(alone, beside);
    return settled.isEmpty() ? alone : ofCode(digits, settled);
  }

  /** Of what a kind certainly is, the wider activities of which a narrower one is declared. */
  private Set<String> settled(Kind kind, Collection<String> declared) {
    Set<String> settled = new HashSet<>();
    for (String wide : kind.certain())
      if (activity(wide).includes().stream().anyMatch(declared::contains)) settled.add(wide);
    return settled;
  }

  private Kind ofCode(String code, Set<String> settled) {
    Set<String> certain = new HashSet<>();
    Set<String> possible = new HashSet<>();
    for (Activity activity : activities.values()) {
      if (activity.certainCodes().stream().anyMatch(code::startsWith)) certain.add(activity.id());
      boolean maybe =
          activity.doubtfulCodes().stream().anyMatch(d -> code.startsWith(d) || d.startsWith(code))
              || activity.certainCodes().stream().anyMatch(c -> c.startsWith(code));
      if (maybe) possible.add(activity.id());
    }
    return kind(code, true, certain, possible, settled);
  }

  /**
   * The same kind where the project's facts tell more of it.
   *
   * @param facts by dotted key
   */
  Kind with(Map<String, Object> facts, Kind kind) {
    Set<String> certain = new HashSet<>();
    Set<String> possible = new HashSet<>();
    for (Activity activity : whereFact) {
      WhereFact where = activity.whereFact();
      if (kind.is(activity.id()) == Truth.YES) continue;
      Truth speaks = where.activities().stream().map(kind::is).reduce(Truth.NO, Truth::or);
      Object word = facts.get(where.key());
      if (speaks == Truth.NO || word != null && !where.words().contains(word)) continue;
      (speaks == Truth.YES && word != null ? certain : possible).add(activity.id());
    }
    if (certain.isEmpty() && possible.isEmpty()) return kind;
    certain.addAll(kind.certain());
    possible.addAll(kind.possible());
    return kind(kind.word(), kind.byCode(), certain, possible, certain);
  }

  private Kind kind(
      String word, boolean isCode, Set<String> certain, Set<String> possible, Set<String> settled) {
    Set<String> all = closed(certain);
    Set<String> open = possible(possible, certain, settled);
    open.removeAll(all);
    Set<String> mayHave = new HashSet<>();
    for (String one : all) mayHave.addAll(facilities.getOrDefault(one, Set.of()));
    return new Kind(word, isCode, all, open, closed(mayHave));
  }

  /** These and everything that includes them, through every level. */
  private Set<String> closed(Collection<String> seeds) {
    Set<String> all = new HashSet<>(seeds);
    Deque<String> next = new ArrayDeque<>(seeds);
    while (!next.isEmpty())
      for (String one : wider.getOrDefault(next.pop(), Set.of())) if (all.add(one)) next.push(one);
    return all;
  }

  /**
   * What may hold where some surely and some perhaps hold. A wider activity that holds because of a
   * narrower one leaves its other narrower ones closed: a small hydropower station is no large one.
   */
  private Set<String> possible(
      Collection<String> perhaps, Collection<String> surely, Set<String> settled) {
    Set<String> all = new HashSet<>(perhaps);
    all.addAll(surely);
    Deque<String> next = new ArrayDeque<>(all);
    Set<String> named = new HashSet<>(all);
    named.removeAll(settled);
    while (!next.isEmpty()) {
      String from = next.pop();
      Set<String> reached = new HashSet<>(wider.getOrDefault(from, Set.of()));
      for (String suspect : suspects.getOrDefault(from, Set.of()))
        if (named.contains(from) || !activity(from).includes().contains(suspect))
          reached.add(suspect);
      for (String one : reached) if (all.add(one)) next.push(one);
    }
    return all;
  }
}
