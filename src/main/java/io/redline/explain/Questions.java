package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.explain.Question.Kind;
import io.redline.explain.Question.Who;
import io.redline.facts.Condition;
import io.redline.facts.Definitions;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.facts.Truth;
import io.redline.intake.Vocabulary;
import io.redline.rulebook.Offices;
import io.redline.rulebook.Offices.Office;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is open, as questions people can answer: one to each bureau for all the boundaries it keeps,
 * one for all documents, one for what the project comprises, one for each other fact. The one that
 * settles most of the weightiest tier comes first. Guidance asks nothing.
 */
final class Questions {
  private static final Catalogue TEXTS = Catalogue.named("questions");
  private static final String LAYER = "layer:";
  private static final String EVIDENCE = "/evidence/";
  private static final String ACTIVITIES = "/activities";
  private static final String COUNTIES = "/site/counties";
  private static final String PLACE = "place:";
  private static final String DOCUMENTS = "documents";
  private static final String KINDS = "activities";
  private static final String APPLICANT = "applicant";
  private static final String OPERATOR = "operator";

  /** Facts that say what a map would: where the map is asked they are not asked again. */
  private static final Map<String, String> SAID_BY_MAP =
      Map.of(
          "/waterworks/inRiverManagementArea", "river-management-area",
          "/land/permanentBasicFarmlandHectares", "permanent-basic-farmland",
          "/land/forestHectares", "forest-land",
          "/land/wetlandHectares", "wetlands",
          "/land/grasslandHectares", "grasslands",
          "/park/status", "industrial-parks",
          "/evidence/control-unit-analysis", "control-units");

  private static final Set<String> TOLD_APART = Set.of("/site", "/parts", "/place");

  private static final Comparator<Question> WEIGHTIEST_FIRST =
      Comparator.comparing((Question q) -> q.kind() == Kind.JUDGEMENT)
          .thenComparing(Question::tier)
          .thenComparing(q -> -q.settles().size())
          .thenComparing(Question::id);

  /** A finding that counts, with what would settle it, each way on its own. */
  private record Counting(Finding finding, List<Set<String>> ways) {}

  private static final Comparator<Counting> FEWEST_WAYS_FIRST =
      Comparator.comparing((Counting c) -> c.finding.tier()).thenComparing(c -> c.ways.size());

  private final Explanation explanation;
  private final boolean worded;
  private final Words words;
  private final Lang lang;
  private final Vocabulary vocabulary;
  private final Offices offices;
  private final Definitions definitions;
  private final Map<String, QuestionDraft> drafts = new LinkedHashMap<>();
  private final Map<String, String> placeIds = new HashMap<>();
  private final Set<String> disputed = new LinkedHashSet<>();

  private Questions(Explanation explanation, Rulebook rulebook, boolean worded) {
    this.explanation = explanation;
    this.worded = worded;
    this.words = explanation.words();
    this.lang = words.lang();
    this.vocabulary = rulebook.vocabulary();
    this.offices = rulebook.offices();
    this.definitions = rulebook.definitions();
  }

  /** Null for a fact that no map says. */
  static @Nullable String layerSaying(String fact) {
    return SAID_BY_MAP.get(fact);
  }

  /**
   * Empty when nothing is open.
   *
   * @param worded whether the questions have their texts
   */
  static List<Question> of(
      List<Finding> findings, Explanation explanation, Rulebook rulebook, boolean worded) {
    Questions questions = new Questions(explanation, rulebook, worded);
    findings.stream()
        .filter(f -> f.tier().counts())
        .map(f -> new Counting(f, ways(f)))
        .sorted(FEWEST_WAYS_FIRST)
        .forEach(questions::add);
    return questions.all();
  }

  private void add(Counting counting) {
    if (counting.finding.outcome() == Outcome.UNDETERMINED) open(counting);
    else hanging(counting.finding);
  }

  /**
   * What would settle an open finding, each way on its own: one condition that fails is enough, but
   * all that this condition lacks may be needed.
   */
  private static List<Set<String>> ways(Finding finding) {
    if (finding.outcome() != Outcome.UNDETERMINED) return List.of();
    List<Set<String>> ways = new ArrayList<>();
    for (Condition condition : finding.conditions()) {
      Set<String> lacks = new LinkedHashSet<>(condition.missing());
      lacks.retainAll(finding.missing());
      if (condition.truth() == Truth.UNKNOWN && !lacks.isEmpty()) ways.add(lacks);
    }
    // Of a part the facts are named as the proposal's, and not told apart by condition.
    return ways.isEmpty() ? List.of(new LinkedHashSet<>(finding.missing())) : ways;
  }

  /** Asks for one way to settle it: the one that needs the fewest questions beside those there. */
  private void open(Counting counting) {
    Finding finding = counting.finding;
    Set<String> fewest = null;
    int least = Integer.MAX_VALUE;
    for (Set<String> way : counting.ways) {
      int more = more(way, finding);
      if (more < least) {
        least = more;
        fewest = way;
      }
    }
    fewest.forEach(fact -> fact(fact, finding));
  }

  private int more(Set<String> way, Finding finding) {
    Set<String> more = new HashSet<>();
    for (String fact : way) {
      String id = id(fact, finding);
      if (!drafts.containsKey(id)) more.add(id);
    }
    return more.size();
  }

  /** What waits for a person, or hangs on a document that is applied for. */
  private void hanging(Finding finding) {
    if (finding.outcome() == Outcome.REVIEW) judgement(finding);
    else if (finding.outcome() == Outcome.REQUIRED && finding.tier() == Tier.PROHIBITION)
      for (Condition document : explanation.documentsToObtain(finding))
        fact(document.fact(), finding);
  }

  private String id(String fact, Finding finding) {
    String layer = SAID_BY_MAP.get(fact);
    if (fact.startsWith(LAYER)) return placeId(fact.substring(LAYER.length()));
    if (layer != null && finding.missing().contains(LAYER + layer)) return placeId(layer);
    if (fact.startsWith(EVIDENCE)) return DOCUMENTS;
    if (fact.equals(COUNTIES) && isPlaced(finding)) return judgementId(finding);
    return fact.equals(ACTIVITIES) ? KINDS : "fact:" + topic(fact);
  }

  /** Whether the county is known, and not whether the region of the clause holds it. */
  private static boolean isPlaced(Finding finding) {
    return finding.conditions().stream()
        .anyMatch(
            c ->
                c.operator() == Operator.IN_TERRITORY
                    && c.truth() == Truth.UNKNOWN
                    && c.detail().kind() == Detail.Kind.COARSE_PLACE
                    && c.value() instanceof List<?> codes
                    && codes.stream().noneMatch(code -> code.toString().endsWith("00")));
  }

  /** What is known together is asked together: all of the air, all of the water. */
  private static String topic(String fact) {
    int second = fact.indexOf('/', 1);
    String first = second < 0 ? fact : fact.substring(0, second);
    return TOLD_APART.contains(first) ? fact : first;
  }

  private void fact(String fact, Finding finding) {
    String id = id(fact, finding);
    if (id.startsWith(PLACE)) place(id, fact, finding);
    else if (id.equals(KINDS)) activities(finding);
    else if (id.equals(judgementId(finding))) judgement(finding);
    else
      draft(id, id.equals(DOCUMENTS) ? Kind.DOCUMENT : Kind.FACT, Who.APPLICANT, null)
          .about(finding)
          .asks
          .add(fact);
  }

  private String placeId(String layer) {
    return placeIds.computeIfAbsent(
        layer,
        l -> {
          Office office = keeper(l);
          return PLACE + (office != null ? office.id() : isOfFamily(l) ? APPLICANT : OPERATOR);
        });
  }

  private Office keeper(String layer) {
    String known = served(layer);
    return offices.keeper(known, vocabulary.family(known));
  }

  private boolean isOfFamily(String layer) {
    return !vocabulary.family(served(layer)).isEmpty();
  }

  private String served(String layer) {
    String known = vocabulary.layerServedBy(layer);
    return known == null ? layer : known;
  }

  private void place(String id, String fact, Finding finding) {
    String layer = fact.startsWith(LAYER) ? fact.substring(LAYER.length()) : SAID_BY_MAP.get(fact);
    Office office = keeper(layer);
    Who who = office != null ? Who.AUTHORITY : isOfFamily(layer) ? Who.APPLICANT : Who.OPERATOR;
    QuestionDraft draft = draft(id, Kind.PLACE, who, office).about(finding);
    draft.asks.add(LAYER + layer);
    for (Condition condition : finding.conditions())
      for (Condition leaf : condition.leaves())
        if (leaf.operator() == Operator.WITHIN
            && leaf.truth() == Truth.UNKNOWN
            && leaf.missing().contains(LAYER + layer))
          draft.withinMetres.merge(layer, leaf.question().limitMetres(), Math::max);
        else if (leaf.operator() == Operator.OVERLAPS && leaf.missing().contains(LAYER + layer))
          draft.areas.add(LAYER + layer);
  }

  private void activities(Finding finding) {
    draft(KINDS, Kind.FACT, Who.APPLICANT, null).about(finding).asks.add(ACTIVITIES);
    if (!worded) return;
    for (Condition condition : finding.conditions())
      for (Condition leaf : condition.leaves())
        if (leaf.operator() == Operator.ACTIVITY
            && leaf.truth() == Truth.UNKNOWN
            && leaf.detail().kind() == Detail.Kind.DISPUTED) disputed.add((String) leaf.limit());
        else if (leaf.operator() == Operator.OTHER_ACTIVITY && leaf.truth() == Truth.UNKNOWN)
          spared((List<?>) leaf.limit());
  }

  /** What no code tells has to be said of the project, lest a clause that spares it stay open. */
  private void spared(List<?> activities) {
    for (Object activity : activities)
      if (!definitions.hasCodes((String) activity)) disputed.add((String) activity);
  }

  private void judgement(Finding finding) {
    QuestionDraft draft =
        draft(judgementId(finding), Kind.JUDGEMENT, Who.REVIEWER, null).about(finding);
    if (!worded) return;
    String asked =
        finding.outcome() == Outcome.UNDETERMINED
            ? explanation.uncertain(finding)
            : explanation.question(finding) + TEXTS.say(lang, "mark");
    draft.text = explanation.ofPart(finding) + asked;
  }

  /** What does not agree for a part is asked beside what does not agree for the whole. */
  private static String judgementId(Finding finding) {
    String part = finding.part() == null ? "" : "@" + finding.part();
    return "judgement:" + finding.clause().id() + part;
  }

  private QuestionDraft draft(String id, Kind kind, Who who, Office office) {
    return drafts.computeIfAbsent(id, i -> new QuestionDraft(kind, who, office));
  }

  private List<Question> all() {
    List<Question> all = new ArrayList<>();
    QuestionText text = new QuestionText(words);
    drafts.forEach(
        (id, d) ->
            all.add(
                new Question(
                    id,
                    d.kind,
                    worded ? text.of(d, id.equals(KINDS) ? disputed : Set.of()) : "",
                    List.copyOf(d.asks),
                    id.equals(KINDS) ? List.copyOf(disputed) : List.of(),
                    d.withinMetres,
                    List.copyOf(d.settles),
                    d.tier,
                    d.who,
                    d.office)));
    all.sort(WEIGHTIEST_FIRST);
    return all;
  }

  /** How many answers the prohibitions still wait for. */
  static int left(List<Question> questions) {
    return (int) questions.stream().filter(Question::isAboutBan).count();
  }
}
