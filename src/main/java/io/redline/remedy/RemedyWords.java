package io.redline.remedy;

import io.redline.explain.Words;
import io.redline.facts.Outcome;
import io.redline.layer.AdministrativeCodes;
import io.redline.remedy.Effect.Change;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Suggestions and what came of assessing them, in words. */
public final class RemedyWords {
  private static final String[] WINDS_ZH = {
    "北", "东北偏北", "东北", "东北偏东", "东", "东南偏东", "东南", "东南偏南",
    "南", "西南偏南", "西南", "西南偏西", "西", "西北偏西", "西北", "西北偏北"
  };
  private static final String[] WINDS_EN = {
    "north", "north-north-east", "north-east", "east-north-east",
    "east", "east-south-east", "south-east", "south-south-east",
    "south", "south-south-west", "south-west", "west-south-west",
    "west", "west-north-west", "north-west", "north-north-west"
  };

  private final Words words;
  private final Lang lang;

  public RemedyWords(Words words) {
    this.words = words;
    this.lang = words.lang();
  }

  /** What to do, in a sentence without its end. */
  public String action(Remedy remedy) {
    return switch (remedy.kind()) {
      case MOVE -> move(remedy);
      case TRIM -> trim(remedy);
      case OBTAIN_PERMIT ->
          lang.of("取得", "obtain: ")
              + remedy.facts().stream()
                  .map(f -> words.evidence(f.substring("/evidence/".length())))
                  .collect(Collectors.joining(lang.of("、", ", ")));
      case SUPPLY_FACT -> lang.of("补充", "supply: ") + words.fact(remedy.facts().get(0));
    };
  }

  private String move(Remedy remedy) {
    int wind = MoveSearch.wind(remedy.bearing());
    String degrees = Math.round(remedy.bearing()) + "°";
    return lang.of(
        "选址整体向"
            + WINDS_ZH[wind]
            + "（方位角 "
            + degrees
            + "）平移 "
            + Words.number(remedy.metres())
            + " m（已含误差）",
        "move the site "
            + Words.number(remedy.metres())
            + " m "
            + WINDS_EN[wind]
            + " (bearing "
            + degrees
            + ", doubt included)");
  }

  private String trim(Remedy remedy) {
    String hectares = String.format(Locale.ROOT, "%.2f", remedy.hectares());
    String share = String.format(Locale.ROOT, "%.0f%%", 100 * remedy.share());
    return lang.of(
        "裁去限制范围内的部分，留 " + hectares + " 公顷（原选址的 " + share + "）",
        "give up the ground within the limits and keep "
            + hectares
            + " ha ("
            + share
            + " of the site)");
  }

  /** What assessing again gave: what it settles, what still or newly bites. */
  public List<String> effect(Remedy remedy) {
    return remedy.kind() == Remedy.Kind.SUPPLY_FACT
        ? List.of(settles(remedy.settles()))
        : List.copyOf(changes(remedy));
  }

  private String settles(Remedy.Settles settles) {
    int least = settles.least();
    int most = settles.most();
    String zh = least < 0 ? "至多 " + most : least == most ? " " + most : " " + least + " 至 " + most;
    String en = least < 0 ? "up to " + most : least == most ? "" + most : least + " to " + most;
    return lang.of(
        "视其内容可定" + zh + " 条（共关系到 " + settles.bearsOn() + " 条）",
        "settles " + en + " clause(s), depending on the answer; bears on " + settles.bearsOn());
  }

  private List<String> changes(Remedy remedy) {
    Effect effect = remedy.effect();
    List<String> lines = new ArrayList<>();
    lines.addAll(grouped(effect.better()));
    if (effect.worse().isEmpty()) lines.add(lang.of("没有条款因此转差", "no clause gets worse"));
    else
      for (String line : grouped(effect.worse()))
        lines.add(lang.of("注意，因此转差：", "but gets worse: ") + line);
    if (!effect.stillViolated().isEmpty())
      lines.add(lang.of("仍不符合：", "still violated: ") + joined(effect.stillViolated()));
    if (remedy.partsStay()) lines.add(words.label("remedy.parts-stay"));
    if (!effect.counties().isEmpty())
      lines.add(
          lang.of("所在区县变为", "the county becomes ")
              + joined(effect.counties().stream().map(AdministrativeCodes::name).toList()));
    if (remedy.countyAssumed())
      lines.add(
          lang.of(
              "没有区县图层核实新址，按仍在申报区县计，须复核",
              "no county layer confirms the new place; it was taken to be in the declared county"));
    lines.add(
        lang.of("重新评估的结论：", "verdict when assessed again: ") + words.outcome(effect.overall()));
    return lines;
  }

  /** How much other ground was tried, where some was left untried; a sentence without its end. */
  public String extent(Extent extent) {
    return lang.of(
        "平移和裁剪已试 " + extent.places() + " 处，其中 " + extent.assessed() + " 处重新评估，没有试完：可能还有更好的办法",
        "moves and trims: "
            + extent.places()
            + " place(s) tried, "
            + extent.assessed()
            + " of them assessed again, and not all there are: there may be better ones");
  }

  /** Clauses with the same change together: "A、B: 不符合 → 符合". */
  private List<String> grouped(List<Change> changes) {
    Map<String, List<String>> clauses = new LinkedHashMap<>();
    for (Change change : changes)
      clauses
          .computeIfAbsent(
              name(change.before()) + " → " + name(change.after()), k -> new ArrayList<>())
          .add(change.clause());
    return clauses.entrySet().stream()
        .map(e -> joined(e.getValue()) + lang.of("：", ": ") + e.getKey())
        .toList();
  }

  private String name(Outcome outcome) {
    return outcome == null ? lang.of("不在适用范围", "not in force there") : words.outcome(outcome);
  }

  private String joined(List<String> names) {
    return String.join(lang.of("、", ", "), names);
  }
}
