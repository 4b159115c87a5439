package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.util.List;
import java.util.stream.Collectors;

/** One condition in words: what was found, what it was compared with, and why that is doubtful. */
final class Sentence {
  private static final Catalogue TEXTS = Catalogue.named("explain");

  private final Words words;
  private final Lang lang;
  private final DocumentSentence document;
  private final Unconfirmed unconfirmed;
  private final StatedSentence stated;

  Sentence(Words words) {
    this.words = words;
    this.lang = words.lang();
    this.document = new DocumentSentence(words);
    this.unconfirmed = new Unconfirmed(words);
    this.stated = new StatedSentence(words);
  }

  private static boolean isStated(Condition condition) {
    Detail.Kind kind = condition.detail().kind();
    return kind == Detail.Kind.STATED || kind == Detail.Kind.CONTRADICTION;
  }

  String of(Condition condition) {
    return bare(condition) + unconfirmed.of(condition);
  }

  private String bare(Condition condition) {
    return switch (condition.operator()) {
      case AND -> joined(condition, TEXTS.say(lang, "sentence.and"));
      case OR -> joined(condition, TEXTS.say(lang, "sentence.or"));
      // The sentence of the operand already says that it does, or does not, hold.
      case NOT -> of(condition.operands().get(0));
      case ACTIVITY -> activity(condition);
      case OUTFALL_ELSEWHERE ->
          condition.truth() == Truth.NO
              ? TEXTS.say(lang, "sentence.outfall-place-known")
              : TEXTS.say(lang, "sentence.nothing-said-where");
      case OTHER_ACTIVITY -> otherActivity(condition);
      case WITHIN -> isStated(condition) ? stated.distance(condition) : distance(condition);
      case OVERLAPS -> isStated(condition) ? stated.overlap(condition) : overlap(condition);
      case HELD -> document.of(condition);
      case IN_TERRITORY -> territory(condition);
      default -> fact(condition);
    };
  }

  /** Of alternatives only those that decide are told: the ones with the truth of the whole. */
  private String joined(Condition whole, String glue) {
    List<String> parts =
        whole.operands().stream().filter(c -> decides(whole, c)).map(this::of).distinct().toList();
    return String.join(glue, parts);
  }

  private static boolean decides(Condition whole, Condition operand) {
    boolean loose =
        whole.operator() == Operator.OR && whole.truth() == Truth.YES
            || whole.operator() == Operator.AND && whole.truth() == Truth.NO;
    return (!loose && whole.truth() != Truth.UNKNOWN) || operand.truth() == whole.truth();
  }

  private String activity(Condition c) {
    String name = words.activity((String) c.limit());
    String value = c.value() == null ? "" : words.value(c.fact(), c.value());
    return switch (c.truth()) {
      case YES ->
          c.fact().equals("/industries")
              ? TEXTS.say(lang, "sentence.industry-code", name, value)
              : TEXTS.say(lang, "sentence.declared", name);
      case NO -> TEXTS.say(lang, "sentence.not", name);
      case UNKNOWN ->
          c.detail().kind() == Detail.Kind.DISPUTED
              ? TEXTS.say(lang, "sentence.whether-disputed", name, value, words.fact(c.fact()))
              : TEXTS.say(lang, "sentence.whether-unknown-no", name, names(c));
    };
  }

  /** Whether something in the project is none of the activities that are spared. */
  private String otherActivity(Condition c) {
    String spared =
        ((List<?>) c.limit())
            .stream()
                .map(id -> words.activity((String) id))
                .collect(Collectors.joining(Punctuation.listComma(lang)));
    String other = c.detail().text();
    String what =
        c.fact().equals("/industries")
            ? TEXTS.say(lang, "sentence.industry-code-2", other)
            : other.isEmpty() ? "" : words.activity(other);
    return switch (c.truth()) {
      case YES -> TEXTS.say(lang, "sentence.holds-something-other", spared, what);
      case NO -> TEXTS.say(lang, "sentence.all", spared);
      case UNKNOWN -> TEXTS.say(lang, "sentence.whether-all-open", spared, names(c));
    };
  }

  private String distance(Condition c) {
    String layer = words.layer(c.fact().substring(6));
    String limit = limit(c);
    if (c.value() == null) return noDistance(c, layer);
    String feature =
        c.detail().text().isEmpty() ? "" : Punctuation.inBrackets(lang, c.detail().text());
    String found =
        TEXTS.say(
            lang,
            "sentence.distance",
            layer,
            feature,
            value(c),
            Numbers.spaced((Double) c.value()),
            Numbers.spaced(c.doubtMetres()));
    return switch (c.truth()) {
      case YES -> TEXTS.say(lang, "sentence.less-than", found, limit);
      case NO -> TEXTS.say(lang, "sentence.not-less-than", found, limit);
      case UNKNOWN -> found + unknownDistance(c, limit);
    };
  }

  private static String limit(Condition c) {
    return Numbers.metres((Double) c.limit());
  }

  private static String value(Condition c) {
    return Numbers.metres((Double) c.value()) + "（误差 ±" + Numbers.spaced(c.doubtMetres()) + " m）";
  }

  private String unknownDistance(Condition c, String limit) {
    return switch (c.detail().kind()) {
      case ATTRIBUTE_UNKNOWN -> TEXTS.say(lang, "sentence.layer-not-say-what", limit);
      case PARTIAL -> TEXTS.say(lang, "sentence.but-layer-partial");
      case OUTSIDE_COVERAGE -> TEXTS.say(lang, "sentence.but-surroundings");
      default -> TEXTS.say(lang, "sentence.too-close-tell", limit);
    };
  }

  private String noDistance(Condition c, String layer) {
    return switch (c.detail().kind()) {
      case LAYER_MISSING -> TEXTS.say(lang, "sentence.no-layer-measure", layer);
      case NO_GEOMETRY -> TEXTS.say(lang, "sentence.no-site-coordinates", layer);
      case PARTIAL -> {
        String within = c.operator() == Operator.WITHIN ? limit(c) : "";
        yield TEXTS.say(
            lang,
            "sentence.layer-partial-none",
            layer,
            within.isEmpty() ? "" : TEXTS.say(lang, "sentence.within", within));
      }
      case OUTSIDE_COVERAGE -> TEXTS.say(lang, "sentence.surroundings-reach", layer);
      case BEYOND_UNITS, UNIT_WITHOUT_CODE, UNIT_NOT_LISTED, LIST_MISSING, LIST_NOT_IN_FORCE ->
          withoutList(c, layer);
      case NONE ->
          c.truth() == Truth.YES
              ? TEXTS.say(lang, "sentence.less-than-2", layer, limit(c))
              : TEXTS.say(lang, "sentence.not-less-than-2", layer, limit(c));
      default -> TEXTS.say(lang, "sentence.no-such-feature-within", layer);
    };
  }

  /** Why no admission list could be asked. */
  private String withoutList(Condition c, String layer) {
    String unit = c.detail().text();
    return switch (c.detail().kind()) {
      case UNIT_WITHOUT_CODE -> TEXTS.say(lang, "sentence.layer-not-say-code", layer, unit);
      case UNIT_NOT_LISTED -> TEXTS.say(lang, "sentence.admission-list-no", unit);
      case LIST_MISSING -> TEXTS.say(lang, "sentence.layer-unit-comes", unit);
      case LIST_NOT_IN_FORCE -> TEXTS.say(lang, "sentence.admission-list-unit", unit);
      default -> TEXTS.say(lang, "sentence.some-site-lies-no", layer);
    };
  }

  private String overlap(Condition c) {
    String layer = words.layer(c.fact().substring(6));
    String feature =
        c.detail().text().isEmpty() ? "" : Punctuation.inBrackets(lang, c.detail().text());
    return switch (c.truth()) {
      case YES -> TEXTS.say(lang, "sentence.site-lies", layer, feature, part(c));
      case NO -> TEXTS.say(lang, "sentence.site-not-lie-kind", layer);
      case UNKNOWN ->
          c.value() == null
              ? noDistance(c, layer)
              : c.detail().kind() == Detail.Kind.UNIT_CODE_IN_DOUBT
                  ? TEXTS.say(lang, "sentence.site-lies-row-code", layer, feature)
                  : c.detail().kind() == Detail.Kind.ATTRIBUTE_UNKNOWN
                      ? TEXTS.say(lang, "sentence.site-lies-whose-class", layer, feature, part(c))
                      : TEXTS.say(
                          lang,
                          "sentence.site-touches-no-more",
                          layer,
                          feature,
                          Numbers.spaced(c.doubtMetres()),
                          part(c));
    };
  }

  /** How much of the site that is, by the coordinates as given. */
  private String part(Condition c) {
    Part part = c.detail().part();
    if (part == null) return "";
    String share = Numbers.percent(part.share(), 1);
    if (part.lengthMetres() > 0)
      return TEXTS.say(lang, "sentence.m-inside", Numbers.spaced(part.lengthMetres()), share);
    String hectares = Numbers.fixed(part.hectares(), part.hectares() < 0.01 ? 4 : 2);
    return TEXTS.say(lang, "sentence.ha", hectares, share);
  }

  private String territory(Condition c) {
    String area = String.valueOf(c.limit());
    return switch (c.truth()) {
      case YES -> area;
      case NO -> TEXTS.say(lang, "sentence.not-2", area);
      case UNKNOWN ->
          switch (c.detail().kind()) {
            case CONTRADICTION ->
                TEXTS.say(lang, "sentence.county-contradictory", c.detail().text(), area);
            case COARSE_PLACE ->
                TEXTS.say(
                    lang, "sentence.county-cannot-told", words.value(c.fact(), c.value()), area);
            default -> TEXTS.say(lang, "sentence.county-not-known", area);
          };
    };
  }

  private String fact(Condition c) {
    String label = words.fact(c.fact());
    if (c.operator() != Operator.IS_ANY) return comparison(c, label);
    String wanted = words.value(c.fact(), c.limit());
    if (c.truth() == Truth.UNKNOWN && c.value() != null)
      return TEXTS.say(
          lang,
          "sentence.whether-counts-disputed",
          label,
          words.value(c.fact(), c.value()),
          wanted,
          c.detail().text());
    return switch (c.truth()) {
      case YES -> Punctuation.labelled(label, words.value(c.fact(), c.value())).in(lang);
      case NO -> TEXTS.say(lang, "sentence.not-3", label, words.value(c.fact(), c.value()), wanted);
      case UNKNOWN -> label + notGiven(c);
    };
  }

  private String comparison(Condition c, String label) {
    String sign =
        switch (c.operator()) {
          case AT_LEAST -> "≥";
          case MORE_THAN -> ">";
          case AT_MOST -> "≤";
          default -> "<";
        };
    if (c.limit() == null) return TEXTS.say(lang, "sentence.cannot-compared-no", label, names(c));
    String limit = sign + " " + Numbers.spaced((Double) c.limit());
    if (c.value() == null) return TEXTS.say(lang, "sentence.limit", label, notGiven(c), limit);
    return TEXTS.say(
        lang, "sentence.limit-2", label, Numbers.spaced(((Number) c.value()).doubleValue()), limit);
  }

  private String notGiven(Condition c) {
    return Unconfirmed.is(c)
        ? TEXTS.say(lang, "sentence.unknown")
        : TEXTS.say(lang, "sentence.not-given");
  }

  private String names(Condition c) {
    return c.missing().stream()
        .map(words::fact)
        .collect(Collectors.joining(Punctuation.listComma(lang)));
  }
}
