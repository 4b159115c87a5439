package io.redline.explain;

import io.redline.facts.Condition;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Surroundings.Part;
import io.redline.facts.Truth;
import io.redline.words.Lang;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One condition in words: what was found, what it was compared with, and why that is doubtful. */
final class Sentence {
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
    Condition.Detail.Kind kind = condition.detail().kind();
    return kind == Condition.Detail.Kind.STATED || kind == Condition.Detail.Kind.CONTRADICTION;
  }

  String of(Condition condition) {
    return bare(condition) + unconfirmed.of(condition);
  }

  private String bare(Condition condition) {
    return switch (condition.operator()) {
      case AND -> joined(condition, lang.of("，且", ", and "));
      case OR -> joined(condition, lang.of("；或者", "; or "));
      // The sentence of the operand already says that it does, or does not, hold.
      case NOT -> of(condition.operands().get(0));
      case ACTIVITY -> activity(condition);
      case OUTFALL_ELSEWHERE ->
          condition.truth() == Truth.NO
              ? lang.of("排污口的位置已知", "the outfall's place is known")
              : lang.of("排污口的位置没有说明", "nothing is said of where the outfall lies");
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
              ? lang.of(
                  "属于" + name + "（行业代码 " + value + "）",
                  "is a " + name + " (industry code " + value + ")")
              : lang.of("申报为" + name, "declared as " + name);
      case NO -> lang.of("不属于" + name, "is not a " + name);
      case UNKNOWN ->
          c.detail().kind() == Condition.Detail.Kind.DISPUTED
              ? lang.of(
                  "是否属于" + name + "有争议（" + words.fact(c.fact()) + " " + value + "），须认定",
                  "whether this is a "
                      + name
                      + " is disputed ("
                      + value
                      + "); declare it to settle")
              : lang.of(
                  "是否属于" + name + "未知，缺" + names(c),
                  "whether this is a " + name + " is unknown: no " + names(c));
    };
  }

  /** Whether something in the project is none of the activities that are spared. */
  private String otherActivity(Condition c) {
    String spared =
        ((List<?>) c.limit())
            .stream()
                .map(id -> words.activity((String) id))
                .collect(Collectors.joining(lang.of("、", ", ")));
    String other = c.detail().text();
    String what =
        c.fact().equals("/industries")
            ? lang.of("行业代码 " + other, "industry code " + other)
            : other.isEmpty() ? "" : words.activity(other);
    return switch (c.truth()) {
      case YES ->
          lang.of(
              "含有" + spared + "以外的内容（" + what + "）",
              "holds something other than " + spared + " (" + what + ")");
      case NO -> lang.of("全部属于" + spared, "all of it is " + spared);
      case UNKNOWN ->
          lang.of(
              "是否全部属于" + spared + "未定，缺" + names(c),
              "whether all of it is " + spared + " is open: no " + names(c));
    };
  }

  private String distance(Condition c) {
    String layer = words.layer(c.fact().substring(6));
    String limit = limit(c);
    if (c.value() == null) return noDistance(c, layer);
    String feature =
        c.detail().text().isEmpty()
            ? ""
            : lang.of("（" + c.detail().text() + "）", " (" + c.detail().text() + ")");
    String found =
        lang.of(
            "距" + layer + feature + " " + value(c),
            Words.number((Double) c.value())
                + " m ± "
                + Words.number(c.doubtMetres())
                + " m from "
                + layer
                + feature);
    return switch (c.truth()) {
      case YES -> found + lang.of("，小于 ", ", less than ") + limit;
      case NO -> found + lang.of("，不小于 ", ", not less than ") + limit;
      case UNKNOWN -> found + unknownDistance(c, limit);
    };
  }

  private static String limit(Condition c) {
    return Words.number((Double) c.limit()) + " m";
  }

  private static String value(Condition c) {
    return Words.number((Double) c.value()) + " m（误差 ±" + Words.number(c.doubtMetres()) + " m）";
  }

  private String unknownDistance(Condition c, String limit) {
    return switch (c.detail().kind()) {
      case ATTRIBUTE_UNKNOWN ->
          lang.of(
              "，图层未注明其等级，能否适用 " + limit + " 不明",
              "; the layer does not say of what class it is, so "
                  + limit
                  + " may or may not apply");
      case PARTIAL ->
          lang.of(
              "，但图层不完整，更近处可能还有未收录的", "; but the layer is partial and nearer ones may be missing");
      case OUTSIDE_COVERAGE ->
          lang.of("，但选址周边超出图层覆盖范围", "; but the surroundings reach beyond the layer's coverage");
      default -> lang.of("，误差之内无法判断是否小于 " + limit, ", too close to " + limit + " to tell");
    };
  }

  private String noDistance(Condition c, String layer) {
    return switch (c.detail().kind()) {
      case LAYER_MISSING ->
          lang.of("没有图层“" + layer + "”，未能测量", "there is no layer '" + layer + "' to measure on");
      case NO_GEOMETRY ->
          lang.of("没有选址坐标，与" + layer + "的位置关系未能测量", "no site coordinates to measure from " + layer);
      case PARTIAL -> {
        String within = c.operator() == Operator.WITHIN ? limit(c) : "";
        yield lang.of(
            "图层“" + layer + "”不完整，" + (within.isEmpty() ? "" : within + " 内") + "未找到不等于没有",
            "the layer '"
                + layer
                + "' is partial: none found"
                + (within.isEmpty() ? "" : " within " + within)
                + " does not mean none");
      }
      case OUTSIDE_COVERAGE ->
          lang.of(
              "选址周边超出图层“" + layer + "”的覆盖范围",
              "the surroundings reach beyond the coverage of '" + layer + "'");
      case BEYOND_UNITS, UNIT_WITHOUT_CODE, UNIT_NOT_LISTED, LIST_MISSING, LIST_NOT_IN_FORCE ->
          withoutList(c, layer);
      case NONE ->
          c.truth() == Truth.YES
              ? lang.of("距" + layer + "小于 " + limit(c), "less than " + limit(c) + " from " + layer)
              : lang.of(
                  "距" + layer + "不小于 " + limit(c), "not less than " + limit(c) + " from " + layer);
      default ->
          lang.of(
              "图层“" + layer + "”中 150 km 内没有此类要素",
              "'" + layer + "' has no such feature within 150 km");
    };
  }

  /** Why no admission list could be asked. */
  private String withoutList(Condition c, String layer) {
    String unit = c.detail().text();
    return switch (c.detail().kind()) {
      case UNIT_WITHOUT_CODE ->
          lang.of(
              "图层“" + layer + "”没有注明单元（" + unit + "）的编码",
              "the layer '" + layer + "' does not say the code of a unit (" + unit + ")");
      case UNIT_NOT_LISTED ->
          lang.of(
              "准入清单没有单元 " + unit + " 的条目", "the admission list has no row for the unit " + unit);
      case LIST_MISSING ->
          lang.of(
              "单元 " + unit + " 所在图层没有附准入清单",
              "the layer of the unit " + unit + " comes without an admission list");
      case LIST_NOT_IN_FORCE ->
          lang.of(
              "单元 " + unit + " 的准入清单在判定日没有施行",
              "the admission list of the unit " + unit + " is not in force on the as-of day");
      default ->
          lang.of(
              "选址全部或一部分不在图层“" + layer + "”已收录的单元内",
              "some of the site lies on no unit that the layer '" + layer + "' holds");
    };
  }

  private String overlap(Condition c) {
    String layer = words.layer(c.fact().substring(6));
    String feature =
        c.detail().text().isEmpty()
            ? ""
            : lang.of("（" + c.detail().text() + "）", " (" + c.detail().text() + ")");
    return switch (c.truth()) {
      case YES ->
          lang.of("选址压占" + layer + feature, "the site lies on " + layer + feature) + part(c);
      case NO ->
          lang.of("选址不在条文所指的" + layer + "内", "the site does not lie on " + layer + " of this kind");
      case UNKNOWN ->
          c.value() == null
              ? noDistance(c, layer)
              : c.detail().kind() == Condition.Detail.Kind.UNIT_CODE_IN_DOUBT
                  ? lang.of(
                      "选址压占" + layer + feature + "；条目的单元编码图层没有，与之只差一处，可能有一方写错",
                      "the site lies on "
                          + layer
                          + feature
                          + "; the row's code is none of the layer's and one slip away from it: either may be mistyped")
                  : c.detail().kind() == Condition.Detail.Kind.ATTRIBUTE_UNKNOWN
                      ? lang.of(
                              "选址压占" + layer + feature + "，图层未注明其级别",
                              "the site lies on "
                                  + layer
                                  + feature
                                  + " whose class the layer does not say")
                          + part(c)
                      : lang.of(
                              "选址与"
                                  + layer
                                  + feature
                                  + "相接，重叠不超过误差 ±"
                                  + Words.number(c.doubtMetres())
                                  + " m",
                              "the site touches "
                                  + layer
                                  + feature
                                  + " by no more than the doubt of "
                                  + Words.number(c.doubtMetres())
                                  + " m")
                          + part(c);
    };
  }

  /** How much of the site that is, by the coordinates as given. */
  private String part(Condition c) {
    Part part = c.detail().part();
    if (part == null) return "";
    String share = String.format(Locale.ROOT, "%.1f%%", 100 * part.share());
    if (part.lengthMetres() > 0)
      return lang.of(
          "，其内长 " + Words.number(part.lengthMetres()) + " m（占 " + share + "）",
          ", " + Words.number(part.lengthMetres()) + " m of it inside (" + share + ")");
    String hectares =
        String.format(Locale.ROOT, part.hectares() < 0.01 ? "%.4f" : "%.2f", part.hectares());
    return lang.of(
        "，压占 " + hectares + " 公顷（占 " + share + "）", ", " + hectares + " ha of it (" + share + ")");
  }

  private String territory(Condition c) {
    String area = String.valueOf(c.limit());
    return switch (c.truth()) {
      case YES -> area;
      case NO -> lang.of("不在" + area, "not in " + area);
      case UNKNOWN ->
          switch (c.detail().kind()) {
            case CONTRADICTION ->
                lang.of(
                    "所在区县前后矛盾（" + c.detail().text() + "），是否在" + area + "不明",
                    "the county is contradictory ("
                        + c.detail().text()
                        + "), so whether in "
                        + area
                        + " is unknown");
            case COARSE_PLACE ->
                lang.of(
                    "按所在区县（" + c.detail().text() + "）不能确定是否在" + area,
                    "by the county ("
                        + c.detail().text()
                        + ") it cannot be told whether the site is in "
                        + area);
            default ->
                lang.of(
                    "所在区县不明，是否在" + area + "未知",
                    "the county is not known, so whether in " + area + " is unknown");
          };
    };
  }

  private String fact(Condition c) {
    String label = words.fact(c.fact());
    if (c.operator() != Operator.IS_ANY) return comparison(c, label);
    String wanted = words.value(c.fact(), c.limit());
    if (c.truth() == Truth.UNKNOWN && c.value() != null)
      return lang.of(
          label
              + "为"
              + words.value(c.fact(), c.value())
              + "，是否按"
              + wanted
              + "对待有争议："
              + c.detail().text(),
          label
              + ": "
              + words.value(c.fact(), c.value())
              + "; whether it counts as "
              + wanted
              + " is disputed");
    return switch (c.truth()) {
      case YES ->
          lang.of(
              label + "：" + words.value(c.fact(), c.value()),
              label + ": " + words.value(c.fact(), c.value()));
      case NO ->
          lang.of(
              label + "：" + words.value(c.fact(), c.value()) + "，不是" + wanted,
              label + ": " + words.value(c.fact(), c.value()) + ", not " + wanted);
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
    if (c.limit() == null)
      return lang.of(
          label + "无从比较：" + names(c) + "未说明", label + " cannot be compared: no " + names(c));
    String limit = sign + " " + Words.number((Double) c.limit());
    if (c.value() == null)
      return label + notGiven(c) + lang.of("（界限 ", " (limit ") + limit + lang.of("）", ")");
    return label
        + lang.of("：", ": ")
        + Words.number(((Number) c.value()).doubleValue())
        + lang.of("，界限 ", ", limit ")
        + limit;
  }

  private String notGiven(Condition c) {
    return Unconfirmed.is(c) ? lang.of("未知", " is unknown") : lang.of("未说明", " is not given");
  }

  private String names(Condition c) {
    return c.missing().stream().map(words::fact).collect(Collectors.joining(lang.of("、", ", ")));
  }
}
