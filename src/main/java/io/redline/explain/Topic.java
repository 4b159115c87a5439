package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Operator;
import io.redline.facts.Role;
import io.redline.rulebook.Clause;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Under which heading of a compliance chapter a clause stands: one of the four dimensions of 三线一单,
 * or one of the lists that chapters treat apart. Exactly one each.
 */
public enum Topic {
  SPACE,
  POLLUTION,
  RISK,
  RESOURCES,
  NEGATIVE_LIST,
  RED_LINE,
  CATALOGUE;

  private static final Map<String, Topic> BY_FACT = TopicTable.read();

  /** Facts and activities that rules name; there are no others. */
  private static final Map<String, Optional<Topic>> KNOWN = new ConcurrentHashMap<>();

  private static final Map<String, Optional<Topic>> OF_ACTIVITIES = new ConcurrentHashMap<>();

  private static final Set<String> OF_CATALOGUES = Set.of("encouragement", "phase_out");
  private static final List<Role> TELLING = List.of(Role.EVIDENCE, Role.LIMIT, Role.ABOUT);

  private final Message title;

  Topic() {
    title = Catalogue.named("explain").say("topic." + id());
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title(Lang lang) {
    return title.in(lang);
  }

  /** Whether it is one of the four dimensions. */
  public boolean isDimension() {
    return compareTo(RESOURCES) <= 0;
  }

  /**
   * The list a clause belongs to goes first, then what it demands, what it limits, whom it is
   * about. A clause that says none of it is about where things may stand.
   */
  public static Topic of(Finding finding) {
    Clause clause = finding.clause();
    if (clause.instrument().title().contains("负面清单")) return NEGATIVE_LIST;
    for (Condition condition : finding.conditions())
      for (Condition leaf : condition.leaves()) if (told(leaf) == RED_LINE) return RED_LINE;
    if (OF_CATALOGUES.contains(clause.kind()) || clause.instrument().title().contains("指导目录"))
      return CATALOGUE;
    for (Role role : TELLING)
      for (Condition condition : finding.conditions())
        if (condition.role() == role)
          for (Condition leaf : condition.leaves()) if (told(leaf) != null) return told(leaf);
    return SPACE;
  }

  /** What the longest matching line of the table says of a compared fact; null for nothing. */
  private static Topic told(Condition leaf) {
    if (leaf.fact() == null) return null;
    Optional<Topic> topic =
        leaf.operator() == Operator.ACTIVITY
            ? OF_ACTIVITIES.computeIfAbsent(
                (String) leaf.limit(), activity -> find("/activities=" + activity))
            : KNOWN.computeIfAbsent(leaf.fact(), Topic::find);
    return topic.orElse(null);
  }

  private static Optional<Topic> find(String fact) {
    return BY_FACT.keySet().stream()
        .filter(fact::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(BY_FACT::get);
  }
}
