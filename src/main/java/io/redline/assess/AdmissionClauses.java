package io.redline.assess;

import io.redline.admission.AdmissionCard;
import io.redline.admission.AdmissionEntry;
import io.redline.admission.ControlUnits;
import io.redline.admission.ControlUnits.OfLayer;
import io.redline.facts.Outcome;
import io.redline.facts.Tier;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Instrument;

/** The rows of an admission list as clauses, so that every report shows them as it shows those. */
final class AdmissionClauses {
  private AdmissionClauses() {}

  /**
   * @param prefix of the ids of such clauses
   */
  static Clause of(String prefix, OfLayer layer, AdmissionEntry entry) {
    AdmissionCard card = layer.list().card();
    String suffix = layer.id().substring(ControlUnits.LAYER.length());
    Outcome gives =
        switch (entry.effect()) {
          case PROHIBITED -> Outcome.VIOLATED;
          case RESTRICTED -> Outcome.REVIEW;
          case REQUIREMENT -> entry.evidence().isEmpty() ? Outcome.REVIEW : Outcome.REQUIRED;
        };
    Instrument instrument =
        new Instrument(
            "admission-list" + suffix,
            card.title() + "（" + card.edition() + "）",
            card.number(),
            card.issuer(),
            "unit",
            card.effectiveFrom(),
            card.effectiveTo(),
            null,
            card.source());
    boolean asks = gives == Outcome.REVIEW;
    return Clause.of(
        prefix + suffix + "-" + entry.id(),
        new Clause.Wording(
            instrument,
            article(entry),
            entry.quote().text(),
            entry.effect().id(),
            gives == Outcome.VIOLATED ? "mandatory" : "strict"),
        new Clause.Account(
            asks ? Clause.Status.ASKS_A_PERSON : Clause.Status.ENCODED,
            gives,
            tier(gives),
            "按清单的“管控方式”一栏：" + entry.effect().title().zh(),
            "",
            asks ? "项目是否符合“" + entry.quote().text() + "”" : ""),
        new Clause.Force("national", card.effectiveFrom(), card.effectiveTo()));
  }

  private static Tier tier(Outcome gives) {
    return switch (gives) {
      case VIOLATED -> Tier.PROHIBITION;
      case REQUIRED -> Tier.DUTY;
      default -> Tier.JUDGEMENT;
    };
  }

  /** Dimension, whom the row is for, and where it stands. */
  private static String article(AdmissionEntry entry) {
    String whom =
        !entry.target().units().isEmpty()
            ? String.join("、", entry.target().units())
            : entry.target().kind() == null ? "全部单元" : KIND.get(entry.target().kind());
    String source = entry.quote().source().isEmpty() ? "" : "；" + entry.quote().source();
    return entry.dimension().title().zh() + "（" + whom + "；" + entry.quote().place() + source + "）";
  }

  private static final java.util.Map<String, String> KIND =
      java.util.Map.of("priority", "优先保护单元", "key", "重点管控单元", "general", "一般管控单元");
}
