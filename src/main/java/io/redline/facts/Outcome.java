package io.redline.facts;

import java.util.Collection;
import java.util.Comparator;

/** What a clause says of a proposal, worst first; the order decides the overall outcome. */
public enum Outcome {
  VIOLATED("violated", "不符合"),
  ERROR("error", "运行错误"),
  UNDETERMINED("undetermined", "待补充"),
  REVIEW("review", "需人工判断"),
  REQUIRED("required", "须办理"),
  SATISFIED("satisfied", "符合"),
  ENCOURAGED("encouraged", "鼓励"),
  NOT_APPLICABLE("not-applicable", "不涉及");

  private final String id;
  private final String zh;

  Outcome(String id, String zh) {
    this.id = id;
    this.zh = zh;
  }

  public String id() {
    return id;
  }

  public String zh() {
    return zh;
  }

  /**
   * @throws IllegalArgumentException when no outcome has this id
   */
  public static Outcome ofId(String id) {
    for (Outcome outcome : values()) if (outcome.id.equals(id)) return outcome;
    throw new IllegalArgumentException("no outcome '" + id + "'");
  }

  /**
   * The worst of these; undetermined when there are none, because nothing checked is not a pass.
   */
  public static Outcome worst(Collection<Outcome> outcomes) {
    return outcomes.stream().min(Comparator.naturalOrder()).orElse(UNDETERMINED);
  }
}
