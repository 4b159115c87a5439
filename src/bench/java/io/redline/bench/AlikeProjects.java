package io.redline.bench;

import java.util.List;
import java.util.Random;

/**
 * Projects that say one of fifty things: a nature and an activity whose clauses ask the made map
 * for two distances or more. Over many rows they measure what is remembered of rows before.
 */
final class AlikeProjects implements MadeProjects {
  private static final List<String> ACTIVITIES =
      List.of(
          "chemical-park",
          "chemical-project",
          "petrochemical-project",
          "coal-chemical-project",
          "tailings-pond",
          "smelting-slag-pond",
          "phosphogypsum-pond",
          "leather-tanning",
          "electroplating",
          "nonferrous-smelting");

  @Override
  public String headings() {
    return "nature,activities";
  }

  @Override
  public String name(int row, Random random) {
    return "某县第" + row + "号项目";
  }

  @Override
  public String facts(Random random) {
    return NATURES.get(random.nextInt(NATURES.size()))
        + ','
        + ACTIVITIES.get(random.nextInt(ACTIVITIES.size()));
  }
}
