package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a project stands to a clause, in the words of a paper: the one fact that decides with its
 * ground, and a second only where a reader would ask for it. What every row would repeat is left
 * out.
 */
public final class Situation {
  private static final Catalogue TEXTS = Catalogue.named("situation");
  private static final String LAYER = "layer:";

  private static final Set<Detail.Kind> NOT_ASKED =
      EnumSet.of(
          Detail.Kind.NONE,
          Detail.Kind.LAYER_MISSING,
          Detail.Kind.NO_GEOMETRY,
          Detail.Kind.OUTSIDE_COVERAGE,
          Detail.Kind.PARTIAL);

  /** More facts than this do not make a sentence clearer. */
  private static final int MOST_FACTS = 3;

  /** Land of a kind that a site can stay off. */
  private static final Set<String> LAND =
      Set.of(
          "/land/permanentBasicFarmlandHectares",
          "/land/forestHectares",
          "/land/wetlandHectares",
          "/land/grasslandHectares");

  /** A label that ends with its unit, in either language. */
  private static final Pattern MEASURE = Pattern.compile("(.*?)(?:（(.*)）|, ([^,]+))");

  /** Who says it and the day of the letter. */
  private static final Pattern DATED = Pattern.compile("(.*\\S)\\s+(\\d{4}-\\d\\d-\\d\\d)");

  private final Explanation explanation;
  private final Words words;
  private final Lang lang;

  public Situation(Explanation explanation) {
    this.explanation = explanation;
    this.words = explanation.words();
    this.lang = words.lang();
  }

  /** Without a stop at the end, which the caller sets after what he adds. */
  public String of(Finding finding) {
    String text =
        switch (finding.outcome()) {
          case VIOLATED -> said(violated(finding));
          case UNDETERMINED -> said(unknown(finding));
          case NOT_APPLICABLE -> said(apart(finding));
          case REVIEW -> explanation.question(finding);
          case REQUIRED -> said(documents(finding));
          case ERROR -> TEXTS.say(lang, "failed");
          case SATISFIED, ENCOURAGED -> said(kept(finding));
        };
    if (text.isEmpty()) text = explanation.deciding(finding);
    return explanation.ofPart(finding) + text;
  }

  private List<Condition> violated(Finding finding) {
    List<Condition> limits = with(finding, Truth.YES, Role.LIMIT);
    List<Condition> all = new ArrayList<>(limits);
    for (Condition about : with(finding, Truth.YES, Role.ABOUT))
      if (isKind(about) || limits.isEmpty()) all.add(about);
    return all;
  }

  private List<Condition> kept(Finding finding) {
    for (Role role : List.of(Role.LIMIT, Role.EXCEPTION, Role.EVIDENCE)) {
      List<Condition> deciding =
          with(finding, role == Role.LIMIT ? Truth.NO : Truth.YES, role).stream().limit(2).toList();
      if (!deciding.isEmpty()) return deciding;
    }
    List<Condition> about = with(finding, Truth.YES, Role.ABOUT);
    List<Condition> kinds = about.stream().filter(Situation::isKind).toList();
    return kinds.isEmpty() ? about : kinds;
  }

  private List<Condition> unknown(Finding finding) {
    return with(
        finding,
        Truth.UNKNOWN,
        Role.TERRITORY,
        Role.ABOUT,
        Role.LIMIT,
        Role.EXCEPTION,
        Role.EVIDENCE);
  }

  private List<Condition> documents(Finding finding) {
    return new ArrayList<>(explanation.documentsToObtain(finding));
  }

  /** Why a clause is not about the project: its kind before anything else. */
  private List<Condition> apart(Finding finding) {
    List<Condition> first = List.of();
    for (Condition condition : finding.conditions()) {
      boolean tells = condition.role() == Role.ABOUT || condition.role() == Role.TERRITORY;
      if (!tells || condition.truth() != Truth.NO) continue;
      List<Condition> deciding = Deciding.of(condition);
      if (deciding.stream().allMatch(Situation::isKind)) return deciding;
      if (first.isEmpty()) first = deciding;
    }
    return first;
  }

  private static boolean isKind(Condition leaf) {
    return leaf.operator() == Operator.ACTIVITY;
  }

  private static List<Condition> with(Finding finding, Truth truth, Role... roles) {
    return Deciding.of(
        finding.conditions().stream().filter(c -> List.of(roles).contains(c.role())), truth);
  }

  /** Facts of one kind are said together: "neither a tailings pond nor a slag heap". */
  private String said(List<Condition> leaves) {
    Map<String, Set<String>> together = new LinkedHashMap<>();
    Map<String, Set<String>> outside = new LinkedHashMap<>();
    Set<String> apart = new LinkedHashSet<>();
    for (Condition leaf : leaves.subList(0, Math.min(leaves.size(), 24))) {
      if (isKind(leaf) && leaf.truth() == Truth.NO)
        together.computeIfAbsent("not", n -> new LinkedHashSet<>()).add(kind(leaf));
      else if (isKind(leaf) && leaf.truth() == Truth.UNKNOWN)
        together.computeIfAbsent("whether", n -> new LinkedHashSet<>()).add(kind(leaf));
      else if (isUnmeasured(leaf))
        together.computeIfAbsent("whether-in", n -> new LinkedHashSet<>()).add(layer(leaf));
      else if (leaf.operator() == Operator.OVERLAPS && leaf.truth() == Truth.NO)
        outside.computeIfAbsent(ground(leaf), g -> new LinkedHashSet<>()).add(layer(leaf));
      else if (apart.size() < MOST_FACTS) apart.add(sentence(leaf));
    }
    List<String> all = new ArrayList<>();
    together.forEach((how, names) -> all.add(TEXTS.say(lang, how, Punctuation.list(lang, names))));
    outside.forEach(
        (ground, zones) ->
            all.add(TEXTS.say(lang, "outside", Punctuation.list(lang, zones), inBrackets(ground))));
    all.addAll(apart);
    return String.join(Punctuation.semicolon(lang), all);
  }

  private String kind(Condition leaf) {
    return words.activity((String) leaf.limit());
  }

  /** Nobody has said yet how the site lies to a map area. */
  private static boolean isUnmeasured(Condition leaf) {
    return leaf.operator() == Operator.OVERLAPS && isUnasked(leaf);
  }

  private static boolean isUnasked(Condition leaf) {
    return leaf.truth() == Truth.UNKNOWN
        && leaf.value() == null
        && NOT_ASKED.contains(leaf.detail().kind());
  }

  private String sentence(Condition leaf) {
    return switch (leaf.operator()) {
      case ACTIVITY ->
          "/industries".equals(leaf.fact())
              ? TEXTS.say(lang, "by-code", words.industry(String.valueOf(leaf.value())), kind(leaf))
              : TEXTS.say(lang, "declared", kind(leaf));
      case OVERLAPS -> overlap(leaf);
      case WITHIN -> distance(leaf);
      case HELD -> document(leaf);
      case IS_ANY -> value(leaf);
      case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN -> compared(leaf);
      default -> explanation.reason(leaf);
    };
  }

  private String overlap(Condition leaf) {
    if (leaf.truth() == Truth.UNKNOWN) return explanation.reason(leaf);
    String share = explanation.reason(leaf);
    return leaf.detail().part() != null
        ? share + inBrackets(ground(leaf))
        : TEXTS.say(lang, "inside", layer(leaf), inBrackets(ground(leaf)));
  }

  private String distance(Condition leaf) {
    if (isUnasked(leaf))
      return TEXTS.say(lang, "whether-within", layer(leaf), metres(leaf.limit()));
    if (leaf.value() == null || leaf.doubtMetres() == null || leaf.truth() == Truth.UNKNOWN)
      return explanation.reason(leaf);
    String feature = leaf.detail().text();
    return TEXTS.say(
        lang,
        leaf.truth() == Truth.YES ? "nearer" : "farther",
        feature.isEmpty() ? layer(leaf) : feature,
        metres(leaf.value()),
        metres(leaf.doubtMetres()),
        ground(leaf).isEmpty() ? "" : Punctuation.comma(lang) + ground(leaf),
        metres(leaf.limit()));
  }

  private static String metres(Object value) {
    return Numbers.spaced((Double) value) + " m";
  }

  /** The layer by name, and of which of its zones the clause speaks. */
  private String layer(Condition leaf) {
    String name = words.layer(leaf.fact().substring(LAYER.length()));
    List<String> zones =
        leaf.detail().where().values().stream()
            .filter(zone -> lang == Lang.EN || !words.attributeValue(zone).equals(zone))
            .map(words::attributeValue)
            .distinct()
            .toList();
    return zones.isEmpty() || zones.size() > 2
        ? name
        : name + Punctuation.inBrackets(lang, Punctuation.list(lang, zones));
  }

  private String inBrackets(String ground) {
    return ground.isEmpty() ? "" : TEXTS.say(lang, "ground.in-brackets", ground);
  }

  /** On whose word; empty for the applicant's own, which every row would repeat. */
  private String ground(Condition leaf) {
    String source = leaf.source() == null ? "" : leaf.source();
    if (source.startsWith("proposal") || source.isEmpty()) return "";
    int colon = source.indexOf(':');
    boolean named = colon > 0 && words.isBasis(source.substring(0, colon));
    String who = named ? source.substring(colon + 1).strip() : source;
    if (who.isEmpty()) return TEXTS.say(lang, "ground." + source.substring(0, colon));
    Matcher dated = DATED.matcher(who);
    return dated.matches() ? dated.group(1) : who;
  }

  /** The letters and queries on which findings rest, each with its day. */
  public List<String> letters(List<Finding> findings) {
    Set<String> letters = new LinkedHashSet<>();
    for (Finding finding : findings)
      for (Condition condition : finding.conditions())
        for (Condition leaf : condition.leaves()) {
          if (leaf.source() == null || leaf.detail().kind() != Detail.Kind.STATED) continue;
          Matcher dated = DATED.matcher(leaf.source().replaceFirst("^\\w+:\\s*", ""));
          if (dated.matches())
            letters.add(dated.group(1) + Punctuation.inBrackets(lang, dated.group(2)));
        }
    return letters.stream().sorted().toList();
  }

  private String document(Condition leaf) {
    String name =
        words.evidence(leaf.fact().replaceFirst("^.*/evidence/", "").replaceAll("/.*", ""));
    if (leaf.isClaimedNotNeeded()) return explanation.reason(leaf);
    if (leaf.truth() == Truth.UNKNOWN) return TEXTS.say(lang, "document.not-said", name);
    if (leaf.truth() == Truth.NO)
      return TEXTS.say(
          lang,
          switch (String.valueOf(leaf.value())) {
            case "pending" -> "document.pending";
            case "expired" -> "document.expired";
            default -> "document.not-held";
          },
          name);
    Map<String, String> said = leaf.detail().said();
    List<String> parts =
        Stream.of("issuer", "number", "date").filter(said::containsKey).map(said::get).toList();
    String held = TEXTS.say(lang, "document.held", name);
    return parts.isEmpty()
        ? held
        : held + Punctuation.inBrackets(lang, String.join(Punctuation.comma(lang), parts));
  }

  private String value(Condition leaf) {
    if (leaf.truth() == Truth.UNKNOWN) return explanation.reason(leaf);
    String label = words.fact(leaf.fact());
    String found = words.value(leaf.fact(), leaf.value());
    boolean isFlag = leaf.value() instanceof Boolean;
    return leaf.truth() == Truth.YES || isFlag
        ? TEXTS.say(lang, "is", label, found)
        : TEXTS.say(lang, "is-not", label, found, words.value(leaf.fact(), leaf.limit()));
  }

  private String compared(Condition leaf) {
    if (leaf.value() == null || leaf.limit() == null || leaf.truth() == Truth.UNKNOWN)
      return explanation.reason(leaf);
    boolean holds = leaf.truth() == Truth.YES;
    String how =
        switch (leaf.operator()) {
          case AT_LEAST -> holds ? "not-below" : "below";
          case MORE_THAN -> holds ? "above" : "not-above";
          case AT_MOST -> holds ? "not-above" : "above";
          default -> holds ? "below" : "not-below";
        };
    Measure measure = measure(leaf);
    double found = ((Number) leaf.value()).doubleValue();
    double limit = (Double) leaf.limit();
    if (limit == 0 && leaf.operator() == Operator.MORE_THAN)
      return TEXTS.say(lang, "amount", measure.label(), figure(found) + measure.unit());
    return TEXTS.say(
        lang, how, measure.label(), figure(found) + measure.unit(), figure(limit) + measure.unit());
  }

  /**
   * What a number measures.
   *
   * @param unit with a blank before it; empty for none
   */
  private record Measure(String label, String unit) {}

  private Measure measure(Condition leaf) {
    String label = words.fact(leaf.fact());
    Matcher parts = MEASURE.matcher(label);
    if (!parts.matches()) return new Measure(label, "");
    String unit = parts.group(2) == null ? parts.group(3) : parts.group(2);
    return new Measure(parts.group(1), " " + unit);
  }

  /** As declared, not rounded: 0.61 is not 0.6 in a paper. */
  private static String figure(double value) {
    return value == Math.rint(value) && Math.abs(value) >= 1000
        ? Numbers.spaced(value)
        : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** What this could be spared by staying off: layers and land that the clause is about. */
  public List<String> avoidable(Finding finding) {
    Set<String> zones = new LinkedHashSet<>();
    for (Condition condition : finding.conditions())
      if (condition.role() == Role.ABOUT && condition.truth() == Truth.YES)
        for (Condition leaf : Deciding.of(condition)) {
          if (leaf.truth() != Truth.YES || leaf.fact() == null) continue;
          if (leaf.fact().startsWith(LAYER)) zones.add(layer(leaf));
          else if (LAND.contains(leaf.fact())) zones.add(measure(leaf).label());
        }
    return List.copyOf(zones);
  }
}
