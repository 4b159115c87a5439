package io.redline.facts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The one fact that rules match: a proposal under the definitions and numbers of one day. Its
 * public methods are the whole vocabulary of the rules; each gives a {@link Condition}, put
 * together from {@link Comparison}s. What the map has to answer stays open: see {@link
 * Condition#answered}.
 */
public final class Project {
  private static final String PURPOSES = "/purposes";

  /** Of a part of a project: what it is to the project. */
  static final String ROLE = "role";

  private final Function<Comparison, Condition> answers;
  private final Definitions definitions;

  /**
   * @param answers what each comparison comes to
   */
  public Project(Function<Comparison, Condition> answers, Definitions definitions) {
    this.answers = answers;
    this.definitions = definitions;
  }

  Condition ask(String words, Function<Declared, Condition> how) {
    return answers.apply(new Comparison(words, false, how));
  }

  private Condition askMap(String words, Function<Declared, Condition> how) {
    return answers.apply(new Comparison(words, true, how));
  }

  /** A fact of the proposal by its dotted key, such as {@code water.intake}. */
  public Fact fact(String key) {
    return new Fact(this, key);
  }

  /**
   * Whether the project is one of these activities, by its declared activities or its industry
   * codes.
   */
  public Condition activity(String... ids) {
    List<String> all = List.of(ids);
    return ask("activity " + all, facts -> facts.activities().isAny(all));
  }

  /**
   * Whether something in the project is none of these activities: for a clause that spares them.
   * The second thing that a project is never frees the first.
   */
  public Condition otherThan(String... ids) {
    List<String> all = List.of(ids);
    return ask("other than " + all, facts -> facts.activities().isOther(all));
  }

  /**
   * Whether the place of a new, modified or enlarged outfall is not the project's and not known:
   * never yes, unknown as long as the outfall has no place of its own. Stands beside a question
   * where the outfall lies.
   */
  public Condition outfallElsewhere() {
    return ask("outfall elsewhere", Declared::outfallElsewhere);
  }

  /** Whether each thing in the project is one of these activities: for a release. */
  public Condition each(String... ids) {
    List<String> all = List.of(ids);
    return ask("not each " + all, facts -> facts.activities().isNotEach(all)).not();
  }

  /** Whether the nature of building is one of these (new, expand, rebuild, existing). */
  public Condition nature(String... wanted) {
    List<String> all = List.of(wanted);
    return ask("nature " + all, facts -> facts.nature(all));
  }

  /** Whether the project serves one of these purposes; an empty list says none. */
  public Condition purpose(String... wanted) {
    return fact("purposes").isAny(wanted);
  }

  /**
   * Whether a permit, approval or document is held. Pending, none, run out or of a later day is no;
   * "not needed" is a claim a person has to confirm.
   */
  public Condition evidence(String document) {
    return ask("document " + document, facts -> facts.document(document));
  }

  /** Distance from the site's nearest edge to the nearest edge of a layer's features. */
  public DistanceQuery distance(String layer) {
    return new DistanceQuery(this, layer, Map.of());
  }

  /** The part of the site on a layer's features. */
  public OverlapQuery overlap(String layer) {
    return new OverlapQuery(this, layer, Map.of());
  }

  /** At least one holds. (DRL reserves the words and, or, not.) */
  public Condition anyOf(Condition first, Condition... others) {
    return first.or(others);
  }

  /** All hold. */
  public Condition allOf(Condition first, Condition... others) {
    return first.and(others);
  }

  /** It does not hold; unknown stays unknown. */
  public Condition isNot(Condition condition) {
    return condition.not();
  }

  /** Marks what the clause forbids. */
  public Condition limit(Condition condition) {
    return condition.as(Role.LIMIT);
  }

  /** Marks what releases from the ban, and the clause that says so. */
  public Condition unless(String exceptionClause, Condition condition) {
    Map<String, String> documents =
        definitions.purposeDocuments().getOrDefault(exceptionClause, Map.of());
    return condition
        .replaced(leaf -> PURPOSES.equals(leaf.fact()) ? shown(leaf, documents) : leaf)
        .and()
        .as(Role.EXCEPTION)
        .because(new Detail(Detail.Kind.EXCEPTION_CLAUSE, exceptionClause));
  }

  /** A purpose together with the document that shows it; as it is where the clause names none. */
  private Condition shown(Condition purposes, Map<String, String> documents) {
    Condition any = null;
    for (Object purpose : (List<?>) purposes.limit()) {
      String document = documents.get((String) purpose);
      if (document == null) return purposes;
      Condition one =
          purpose((String) purpose)
              .and(evidence(document).because(new Detail(Detail.Kind.SHOWS_PURPOSE, document)));
      any = any == null ? one : any.or(one);
    }
    return any;
  }

  /** Marks a document the clause demands. */
  public Condition needs(Condition condition) {
    return condition.as(Role.EVIDENCE);
  }

  Condition measuredWithin(String layer, Map<String, String> attributes, String parameter) {
    return askMap(
        "within " + parameter + " of " + layer + attributes,
        facts -> facts.within(layer, attributes, parameter));
  }

  Condition measuredOverlap(String layer, Map<String, String> attributes) {
    return askMap(
        "on " + layer + attributes, facts -> facts.open(new MapQuestion(layer, attributes, null)));
  }
}
