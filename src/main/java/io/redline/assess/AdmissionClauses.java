package io.redline.assess;

import io.redline.admission.AdmissionCard;
import io.redline.admission.AdmissionEntry;
import io.redline.admission.ControlUnits;
import io.redline.admission.ControlUnits.OfLayer;
import io.redline.facts.Outcome;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Instrument;
import java.time.LocalDate;
import java.util.List;

/** The rows of an admission list as clauses, so that every report shows them as it shows those. */
final class AdmissionClauses {
  /** 准入清单. */
  static final String PREFIX = "ZRQD";

  private static final LocalDate CODE = LocalDate.of(2026, 8, 15);

  /** What made admission lists binding until the Code did. */
  private static final Clause BY_YANGTZE_LAW =
      basis(
          new Instrument(
              "yangtze-protection-law",
              "中华人民共和国长江保护法",
              "",
              "全国人民代表大会常务委员会",
              "state",
              LocalDate.of(2021, 3, 1),
              null,
              null,
              "第二十二条"),
          "第二十二条",
          "长江流域省级人民政府根据本行政区域的生态环境和资源利用状况，制定生态环境分区管控方案和生态环境准入清单，报国务院生态环境主管部门备案后实施。");

  private static final Clause BY_CODE =
      basis(
          new Instrument(
              "ecological-code-2026",
              "中华人民共和国生态环境法典",
              "",
              "全国人民代表大会",
              "state",
              CODE,
              null,
              null,
              "第六十七条"),
          "第六十七条",
          "禁止违反生态环境准入清单规定进行生产建设活动。");

  private AdmissionClauses() {}

  /** The clause that a list has to be kept at all; null before there was one. */
  static Clause basis(LocalDate asOf) {
    if (!asOf.isBefore(CODE)) return BY_CODE;
    return BY_YANGTZE_LAW.isInForceOn(asOf) ? BY_YANGTZE_LAW : null;
  }

  static Clause of(OfLayer layer, AdmissionEntry entry) {
    AdmissionCard card = layer.list().card();
    String suffix = layer.id().substring(ControlUnits.LAYER.length());
    Outcome gives =
        switch (entry.effect()) {
          case PROHIBITED -> Outcome.VIOLATED;
          case RESTRICTED -> Outcome.REVIEW;
          case REQUIREMENT -> entry.evidence().isEmpty() ? Outcome.REVIEW : Outcome.REQUIRED;
        };
    return new Clause(
        PREFIX + suffix + "-" + entry.id(),
        new Instrument(
            "admission-list" + suffix,
            card.title() + "（" + card.edition() + "）",
            card.number(),
            card.issuer(),
            "unit",
            card.effectiveFrom(),
            card.effectiveTo(),
            null,
            card.source()),
        article(entry),
        entry.text(),
        entry.effect().id(),
        gives == Outcome.VIOLATED ? "mandatory" : "strict",
        gives == Outcome.REVIEW ? Clause.Status.ASKS_A_PERSON : Clause.Status.ENCODED,
        gives,
        "按清单的“管控方式”一栏：" + entry.effect().title().zh(),
        "",
        gives == Outcome.REVIEW ? "项目是否符合“" + entry.text() + "”" : "",
        "national",
        card.effectiveFrom(),
        card.effectiveTo(),
        List.of(),
        List.of(),
        null);
  }

  /** Dimension, whom the row is for, and where it stands. */
  private static String article(AdmissionEntry entry) {
    String whom =
        !entry.units().isEmpty()
            ? String.join("、", entry.units())
            : entry.kind() == null ? "全部单元" : KIND.get(entry.kind());
    String source = entry.source().isEmpty() ? "" : "；" + entry.source();
    return entry.dimension().title().zh() + "（" + whom + "；" + entry.place() + source + "）";
  }

  private static final java.util.Map<String, String> KIND =
      java.util.Map.of("priority", "优先保护单元", "key", "重点管控单元", "general", "一般管控单元");

  private static Clause basis(Instrument law, String article, String quote) {
    return new Clause(
        PREFIX,
        law,
        article,
        quote,
        "reference",
        "strict",
        Clause.Status.REFERS_TO,
        Outcome.REVIEW,
        "准入清单是否齐备：单元、清单或其条目缺失的，不能判断",
        "",
        "项目是否符合所在环境管控单元的生态环境准入清单",
        "national",
        law.effectiveFrom(),
        law.effectiveTo(),
        List.of(),
        List.of(),
        null);
  }
}
