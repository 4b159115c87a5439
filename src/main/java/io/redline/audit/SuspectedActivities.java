package io.redline.audit;

import io.redline.assess.Finding;
import io.redline.audit.hint.Hint;
import io.redline.audit.hint.HintTable;
import io.redline.audit.list.ReadRow;
import io.redline.audit.result.ResultRow.SuspectedActivity;
import io.redline.explain.Explanation;
import io.redline.facts.Condition;
import io.redline.facts.Declared;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Project;
import io.redline.facts.Truth;
import io.redline.intake.Proposal;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What names hint at, and what would come of it if somebody confirmed it. A hint changes no
 * outcome: it is judged beside the row, only to say which rows to look at first.
 */
final class SuspectedActivities {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int CLAUSES_NAMED = 3;
  private static final String HARMLESS = "D";
  private static final String ACTIVITIES = "activities";
  private final HintTable table;
  private final Rulebook rulebook;
  private final Judge judge;
  private final Explanation explanation;
  private final Lang lang;

  SuspectedActivities(Rulebook rulebook, Judge judge, Explanation explanation) {
    this.table = new HintTable(rulebook.vocabulary());
    this.rulebook = rulebook;
    this.judge = judge;
    this.explanation = explanation;
    this.lang = explanation.words().lang();
  }

  /**
   * @param judged the row as it is
   * @return null for a row that could not be judged or hints at nothing new, and for one that
   *     declares its activities where nothing would come of the hint
   */
  @Nullable SuspectedActivity of(ReadRow row, Judged judged) {
    if (judged.judgement() == null) return null;
    List<Hint> found = open(row);
    if (found.isEmpty()) return null;
    SuspectedActivity lead = lead(found, judged, judge.judge(suppose(row.proposal(), found)));
    boolean declared = row.proposal().facts().containsKey(ACTIVITIES);
    return declared && lead.rank().equals(HARMLESS) ? null : lead;
  }

  /** The hints that the proposal does not already say itself. */
  private List<Hint> open(ReadRow row) {
    List<Hint> hints = table.in(row.name() + "；" + row.hintWords());
    if (hints.isEmpty()) return hints;
    Proposal proposal = row.proposal();
    Project project = new Declared(proposal.facts(), rulebook.definitions(), null, false).project();
    return hints.stream().filter(h -> project.activity(h.activity()).truth() != Truth.YES).toList();
  }

  @SuppressWarnings("unchecked")
  private static Proposal suppose(Proposal proposal, List<Hint> hints) {
    Map<String, Object> facts = new HashMap<>(proposal.facts());
    Set<String> activities =
        new LinkedHashSet<>((List<String>) facts.getOrDefault(ACTIVITIES, List.of()));
    hints.forEach(hint -> activities.add(hint.activity()));
    facts.put(ACTIVITIES, List.copyOf(activities));
    return proposal.supposing(facts);
  }

  private SuspectedActivity lead(List<Hint> hints, Judged before, Judged supposed) {
    List<String> ids = hints.stream().map(Hint::activity).toList();
    List<String> activities =
        hints.stream().map(h -> explanation.words().activity(h.activity())).toList();
    List<String> words = hints.stream().flatMap(h -> h.words().stream()).distinct().toList();
    if (supposed.judgement() == null)
      return new SuspectedActivity(
          HARMLESS,
          ids,
          activities,
          words,
          TEXTS.say(lang, "suspected-activities.could-not-tried"));
    Map<String, Outcome> known = before.judgement().outcomes();
    List<String> violated = new ArrayList<>();
    List<String> bans = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Finding finding : supposed.judgement().against()) {
      String id = finding.clause().id();
      boolean news = known.get(id) != finding.outcome();
      if (finding.outcome() == Outcome.VIOLATED && news) violated.add(id);
      else if (isOpenBan(finding, supposed, hints)) bans.add(id);
      else if (news
          && (finding.outcome() == Outcome.REVIEW || finding.outcome() == Outcome.REQUIRED))
        others.add(id);
    }
    if (!violated.isEmpty())
      return new SuspectedActivity("A", ids, activities, words, told(Outcome.VIOLATED, violated));
    if (!bans.isEmpty())
      return new SuspectedActivity(
          "B",
          ids,
          activities,
          words,
          TEXTS.say(lang, "suspected-activities.bans-would-apply", bans.size(), named(bans)));
    if (!others.isEmpty())
      return new SuspectedActivity("C", ids, activities, words, told(Outcome.REVIEW, others));
    return new SuspectedActivity(
        HARMLESS, ids, activities, words, TEXTS.say(lang, "suspected-activities.no-further-bans"));
  }

  private String told(Outcome outcome, List<String> clauses) {
    String what =
        outcome == Outcome.VIOLATED
            ? TEXTS.say(lang, "suspected-activities.violates")
            : TEXTS.say(lang, "suspected-activities.needs-person-or-document");
    return TEXTS.say(lang, "suspected-activities.clause-s", what, clauses.size(), named(clauses));
  }

  private String named(List<String> clauses) {
    String shown =
        String.join(
            Punctuation.listComma(lang),
            clauses.subList(0, Math.min(CLAUSES_NAMED, clauses.size())));
    String more =
        clauses.size() > CLAUSES_NAMED ? TEXTS.say(lang, "suspected-activities.mark") : "";
    return Punctuation.inBrackets(lang, shown + more);
  }

  /** A ban that is about such a project, and waits for another fact or layer. */
  private static boolean isOpenBan(Finding finding, Judged supposed, List<Hint> hints) {
    return finding.outcome() == Outcome.UNDETERMINED
        && finding.clause().gives() == Outcome.VIOLATED
        && isOfKind(finding, activity -> true)
        && isOfKind(
            supposed.judgement().told(finding),
            activity -> hints.stream().anyMatch(h -> h.activity().equals(activity)));
  }

  private static boolean isOfKind(Finding finding, Predicate<Object> activity) {
    for (Condition condition : finding.conditions())
      for (Condition leaf : condition.leaves())
        if (leaf.operator() == Operator.ACTIVITY
            && leaf.truth() == Truth.YES
            && activity.test(leaf.limit())) return true;
    return false;
  }
}
