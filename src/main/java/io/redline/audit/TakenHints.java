package io.redline.audit;

import io.redline.audit.hint.Hint;
import io.redline.audit.hint.HintTable;
import io.redline.audit.hint.PlaceHint;
import io.redline.audit.list.HintedFact;
import io.redline.audit.list.HintedFacts;
import io.redline.audit.list.ReadRow;
import io.redline.explain.Words;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hints that a person takes for facts, by kind for all rows that have them: {@code
 * activity:chemical-project}, or one of {@link HintedFacts#KEYS}. What a row says itself stays.
 * Safe for several threads.
 */
public final class TakenHints {
  private static final Catalogue TEXTS = Catalogue.named("audit");
  private static final String ACTIVITY = "activity:";
  private static final String COUNTY = "site.counties";
  private static final String ACTIVITIES = "activities";
  private static final String WHOLE_CITY = "00";

  private final Set<String> taken;
  private final Vocabulary vocabulary;
  private final HintTable table;
  private final ProposalReader proposals;
  private final HintedFacts hinted;

  TakenHints(List<String> taken, Vocabulary vocabulary) {
    this.taken = Set.copyOf(taken);
    this.vocabulary = vocabulary;
    this.table = new HintTable(vocabulary);
    this.proposals = new ProposalReader(vocabulary);
    this.hinted = new HintedFacts(vocabulary);
  }

  /** Whether there is such a kind of hint. */
  public static boolean isOne(String hint, Vocabulary vocabulary) {
    return HintedFacts.KEYS.contains(hint)
        || hint.startsWith(ACTIVITY)
            && vocabulary.ids(Vocabulary.ACTIVITY).contains(hint.substring(ACTIVITY.length()));
  }

  /** A kind of hint as a person reads it. */
  public static String label(String hint, Vocabulary vocabulary, Lang lang) {
    if (HintedFacts.KEYS.contains(hint)) return TEXTS.say(lang, "taken." + hint);
    String activity = hint.substring(ACTIVITY.length());
    return TEXTS.say(lang, "taken.activity", new Words(lang, vocabulary).activity(activity));
  }

  /** Which were taken. */
  Message message() {
    return TEXTS.say(
        "taken",
        Message.each(
            lang ->
                Punctuation.list(
                    lang, taken.stream().sorted().map(h -> label(h, vocabulary, lang)).toList())));
  }

  /** The kinds of hints that a row's words give and nothing it says settles. */
  List<String> offered(ReadRow row, List<String> activities) {
    List<String> all = new ArrayList<>();
    if (row.proposal().facts().containsKey(ACTIVITIES))
      for (String activity : activities) all.add(ACTIVITY + activity);
    if (county(row) != null) all.add(COUNTY);
    for (HintedFact fact :
        row.hintWords().isEmpty() ? List.<HintedFact>of() : hinted.in(row.hintWords()))
      if (!row.proposal().facts().containsKey(fact.key()) && !all.contains(fact.take()))
        all.add(fact.take());
    return all;
  }

  /** The row with the activities that were taken; of cells its reader takes care. */
  ReadRow over(ReadRow row) {
    if (taken.isEmpty() || !row.isReadable()) return row;
    ObjectNode json = (ObjectNode) row.proposal().json().deepCopy();
    if (!activities(row, json)) return row;
    try {
      return row.with(proposals.read(row.proposal().source(), json));
    } catch (IntakeProblem e) {
      // Together with what the row says itself it makes no proposal, and that stays.
      return row;
    }
  }

  /**
   * A list of activities is complete where one is given. Hints add to one that the row gives; where
   * it gives none they do not make one, because what words do not name would be taken as absent.
   */
  private boolean activities(ReadRow row, ObjectNode json) {
    if (!json.has(ACTIVITIES)) return false;
    Set<String> all = new LinkedHashSet<>();
    for (JsonNode one : json.path(ACTIVITIES)) all.add(one.stringValue());
    int said = all.size();
    for (Hint hint : table.in(row.name() + "；" + row.hintWords()))
      if (taken.contains(ACTIVITY + hint.activity())) all.add(hint.activity());
    if (all.size() == said) return false;
    json.remove(ACTIVITIES);
    all.forEach(json.putArray(ACTIVITIES)::add);
    return true;
  }

  /** The county that a row's words name, where neither its cells nor its place say any; or null. */
  private static String county(ReadRow row) {
    Proposal.DeclaredSite site = row.proposal().site();
    if (site != null && (site.geometry() != null || site.counties() != null)) return null;
    PlaceHint place = PlaceHint.in(words(row));
    return place == null || place.code().endsWith(WHOLE_CITY) ? null : place.code();
  }

  /** Where a row may name its county. */
  static String words(ReadRow row) {
    Proposal.DeclaredSite site = row.proposal().site();
    String place = site == null || site.place() == null ? "" : site.place();
    return row.name() + "；" + place + "；" + row.hintWords();
  }
}
