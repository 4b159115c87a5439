package io.redline.decisions.replay;

import io.redline.decisions.replay.Cause.Kind;
import io.redline.facts.Definitions;
import io.redline.rulebook.Clause;
import io.redline.rulebook.DatedParameter;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Punctuation;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which clauses may come out differently by two rulebooks or on two days, and why. A clause that is
 * not named judges every project alike; one that is named need not differ for any.
 */
public final class ClauseDifferences {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  /** Parts of a register entry that no outcome depends on. */
  private static final Set<String> EDITORIAL =
      Set.of(
          "article",
          "quote",
          "kind",
          "strength",
          "reading",
          "why",
          "question",
          "refersTo",
          "instrument");

  private static final Pattern WORD = Pattern.compile("[\\w.-]+");

  private final Rulebook before;
  private final Rulebook after;
  private final RuleFiles filesBefore;
  private final RuleFiles filesAfter;
  private final LocalDate dayBefore;
  private final LocalDate dayAfter;
  private final Map<String, Clause> clausesBefore;
  private final Map<String, Clause> clausesAfter;
  private final boolean otherVocabulary;

  private ClauseDifferences(
      Rulebook before, LocalDate dayBefore, Rulebook after, LocalDate dayAfter) {
    this.before = before;
    this.after = after;
    this.filesBefore = before.files().get();
    this.filesAfter = before == after ? filesBefore : after.files().get();
    this.dayBefore = dayBefore;
    this.dayAfter = dayAfter;
    this.clausesBefore = byId(before);
    this.clausesAfter = byId(after);
    this.otherVocabulary =
        before != after
            && !Objects.equals(
                filesBefore.text("vocabulary.tsv"), filesAfter.text("vocabulary.tsv"));
  }

  /**
   * @param dayBefore null together with {@code dayAfter}: on whatever day, the same for both
   * @return by clause id; the causes of one are never empty
   */
  public static Map<String, List<Cause>> between(
      Rulebook before, LocalDate dayBefore, Rulebook after, LocalDate dayAfter) {
    return new ClauseDifferences(before, dayBefore, after, dayAfter).all();
  }

  private Map<String, List<Cause>> all() {
    Set<String> ids = new TreeSet<>(clausesBefore.keySet());
    ids.addAll(clausesAfter.keySet());
    Map<String, List<Cause>> all = new TreeMap<>();
    for (String id : ids) {
      List<Cause> causes = causes(clausesBefore.get(id), clausesAfter.get(id));
      if (!causes.isEmpty()) all.put(id, causes);
    }
    return all;
  }

  private List<Cause> causes(Clause old, Clause now) {
    if (old == null)
      return now.gives() == null || !inForce(now, dayAfter)
          ? List.of()
          : List.of(new Cause(Kind.RULE, TEXTS.say("clause-differences.new-clause")));
    if (now == null)
      return old.gives() == null || !inForce(old, dayBefore)
          ? List.of()
          : List.of(new Cause(Kind.RULE, TEXTS.say("clause-differences.clause-taken-out")));
    boolean judged =
        old.gives() != null && inForce(old, dayBefore)
            || now.gives() != null && inForce(now, dayAfter);
    if (!judged) return List.of();
    List<Cause> causes = new ArrayList<>();
    byDay(old, now, causes);
    if (before != after) byRule(old, now, causes);
    byParameter(words(old, now), causes);
    return causes;
  }

  private void byDay(Clause old, Clause now, List<Cause> causes) {
    boolean then = inForce(old, dayBefore);
    boolean later = inForce(now, dayAfter);
    if (then && !later)
      causes.add(
          now.effectiveTo() != null && now.effectiveTo().isBefore(dayAfter)
              ? new Cause(Kind.LAW, TEXTS.say("clause-differences.force-until", now.effectiveTo()))
              : new Cause(
                  Kind.LAW, TEXTS.say("clause-differences.force-only", now.effectiveFrom())));
    if (!then && later)
      causes.add(
          new Cause(
              Kind.LAW,
              now.effectiveTo() == null
                  ? TEXTS.say("clause-differences.in-force-from", now.effectiveFrom())
                  : TEXTS.say(
                      "clause-differences.in-force-between",
                      now.effectiveFrom(),
                      now.effectiveTo())));
    if (dayBefore == null || !then || !later) return;
    if (old.instrument().periodEndedBefore(dayBefore)
        != now.instrument().periodEndedBefore(dayAfter))
      causes.add(new Cause(Kind.LAW, TEXTS.say("clause-differences.plan-period")));
    if (!yields(old, dayBefore).equals(yields(now, dayAfter)))
      causes.add(new Cause(Kind.LAW, TEXTS.say("clause-differences.clauses-yields")));
  }

  private static List<String> yields(Clause clause, LocalDate day) {
    return clause.yieldsTo().stream()
        .filter(y -> !y.from().isAfter(day))
        .map(Clause.Yield::clause)
        .toList();
  }

  private void byRule(Clause old, Clause now, List<Cause> causes) {
    for (RecordComponent part : Clause.class.getRecordComponents())
      if (!EDITORIAL.contains(part.getName())
          && !Objects.equals(value(part, old), value(part, now)))
        causes.add(
            new Cause(
                Kind.RULE,
                TEXTS.say(
                    "clause-differences.register",
                    part.getName(),
                    value(part, old),
                    value(part, now))));
    if (!Objects.equals(old.instrument().periodEnd(), now.instrument().periodEnd()))
      causes.add(new Cause(Kind.RULE, TEXTS.say("clause-differences.plan-period")));
    if (!Objects.equals(filesBefore.text(drl(old)), filesAfter.text(drl(now))))
      causes.add(new Cause(Kind.RULE, TEXTS.say("clause-differences.rule-text", drl(now))));
    if (!Objects.equals(
        before.territories().get(old.territory()), after.territories().get(now.territory())))
      causes.add(new Cause(Kind.RULE, TEXTS.say("clause-differences.territory", now.territory())));
    Set<String> words = words(old, now);
    definitions(words, causes);
    if (otherVocabulary)
      causes.add(new Cause(Kind.RULE, TEXTS.say("clause-differences.vocabulary-tsv")));
  }

  private void definitions(Set<String> words, List<Cause> causes) {
    Definitions then = before.definitions();
    Definitions now = after.definitions();
    for (String word : new TreeSet<>(words))
      if (!then.activity(word).equals(now.activity(word))
          || !then.nature(word).equals(now.nature(word)))
        causes.add(new Cause(Kind.RULE, TEXTS.say("clause-differences.definition", word)));
  }

  private void byParameter(Set<String> words, List<Cause> causes) {
    Set<String> ids = new TreeSet<>(before.parameters().keySet());
    ids.addAll(after.parameters().keySet());
    ids.retainAll(words);
    for (String id : ids) {
      DatedParameter old = before.parameters().get(id);
      DatedParameter now = after.parameters().get(id);
      if (dayBefore == null
          ? Objects.equals(old, now)
          : value(old, dayBefore).equals(value(now, dayAfter))) continue;
      String then = value(old, dayBefore);
      String later = value(now, dayAfter);
      causes.add(
          new Cause(
              Objects.equals(old, now) ? Kind.LAW : Kind.PARAMETER,
              Punctuation.labelled(id, then + " → " + later)));
    }
  }

  private static String value(DatedParameter parameter, LocalDate day) {
    if (parameter == null) return "-";
    if (day == null)
      return parameter.values().stream()
          .map(v -> v.from() + " " + v.value() + " " + parameter.unit())
          .toList()
          .toString();
    DatedParameter.Value value = parameter.on(day);
    return value == null ? "-" : value.value() + " " + parameter.unit();
  }

  private Set<String> words(Clause old, Clause now) {
    Set<String> words = words(old, filesBefore);
    words.addAll(words(now, filesAfter));
    return words;
  }

  /** Every word of the rule and the register entry: what they refer to is among them. */
  static Set<String> words(Clause clause, RuleFiles files) {
    Set<String> words = new HashSet<>();
    for (String text : List.of(Objects.toString(files.text(drl(clause)), ""), clause.toString())) {
      Matcher word = WORD.matcher(text);
      while (word.find()) words.add(word.group());
    }
    return words;
  }

  private static Object value(RecordComponent part, Clause clause) {
    try {
      return part.getAccessor().invoke(clause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean inForce(Clause clause, LocalDate day) {
    return day == null || clause.isInForceOn(day);
  }

  private static String drl(Clause clause) {
    return clause.instrument().id() + "/" + clause.id() + ".drl";
  }

  private static Map<String, Clause> byId(Rulebook rulebook) {
    Map<String, Clause> all = new TreeMap<>();
    rulebook.clauses().forEach(clause -> all.put(clause.id(), clause));
    return all;
  }
}
