package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.facts.Condition;
import io.redline.facts.Condition.Operator;
import io.redline.facts.Role;
import io.redline.facts.Truth;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What would change a finding, besides the facts it lacks: where the site would have to be, what
 * has to be obtained, what a person has to say. What the applicant cannot change is never named
 * here.
 */
final class Changes {
  private final Explanation explanation;
  private final Words words;
  private final Lang lang;

  Changes(Explanation explanation) {
    this.explanation = explanation;
    this.words = explanation.words();
    this.lang = words.lang();
  }

  List<String> of(Finding finding) {
    List<String> changes = new ArrayList<>();
    switch (finding.outcome()) {
      case VIOLATED, UNDETERMINED -> {
        for (Condition leaf : leaves(finding, Role.LIMIT)) place(leaf, changes);
        changes.replaceAll(change -> explanation.ofPart(finding) + change);
      }
      case REQUIRED -> {
        for (Condition document : explanation.documentsToObtain(finding))
          changes.add(
              lang.of("取得", "obtain: ")
                  + words.evidence(document.fact().substring("/evidence/".length())));
      }
      case REVIEW -> changes.add(lang.of("由具名人员作出结论", "a named person's conclusion"));
      case SATISFIED -> {
        for (Condition leaf : leaves(finding, Role.LIMIT)) margin(leaf, changes);
        changes.replaceAll(change -> explanation.ofPart(finding) + change);
      }
      default -> {}
    }
    return List.copyOf(new LinkedHashSet<>(changes));
  }

  private static List<Condition> leaves(Finding finding, Role role) {
    return finding.conditions().stream()
        .filter(c -> c.role() == role)
        .flatMap(c -> c.leaves().stream())
        .toList();
  }

  private void place(Condition leaf, List<String> changes) {
    boolean measured = leaf.truth() == Truth.YES || leaf.truth() == Truth.UNKNOWN;
    if (!measured || leaf.value() == null || leaf.fact() == null) return;
    if (leaf.detail().kind() == Condition.Detail.Kind.PARTIAL
        || leaf.detail().kind() == Condition.Detail.Kind.OUTSIDE_COVERAGE) return;
    String layer = layer(leaf);
    if (leaf.operator() == Operator.WITHIN) {
      double needed = (Double) leaf.limit() + leaf.doubtMetres();
      double missing = Math.ceil(needed - (Double) leaf.value());
      if (missing <= 0) return;
      changes.add(
          lang.of(
              "距"
                  + layer
                  + "至少 "
                  + Words.number(needed)
                  + " m（含误差），即再远 "
                  + Words.number(missing)
                  + " m",
              "at least "
                  + Words.number(needed)
                  + " m from "
                  + layer
                  + ", doubt included: "
                  + Words.number(missing)
                  + " m more"));
    } else if (leaf.operator() == Operator.OVERLAPS)
      changes.add(
          lang.of(
              "选址离开" + layer + " " + Words.number(leaf.doubtMetres()) + " m 以上（误差）",
              "a site off "
                  + layer
                  + " by more than the doubt of "
                  + Words.number(leaf.doubtMetres())
                  + " m"));
  }

  /** How much room is left, doubt taken off. */
  private void margin(Condition leaf, List<String> changes) {
    if (leaf.operator() != Operator.WITHIN || leaf.truth() != Truth.NO || leaf.value() == null)
      return;
    double room = (Double) leaf.value() - leaf.doubtMetres() - (Double) leaf.limit();
    if (room < 0) return;
    changes.add(
        lang.of(
            "距" + layer(leaf) + "尚有余量 " + Words.number(Math.floor(room)) + " m（已扣误差）",
            Words.number(Math.floor(room))
                + " m of room left towards "
                + layer(leaf)
                + ", doubt taken off"));
  }

  private String layer(Condition leaf) {
    return words.layer(leaf.fact().substring("layer:".length()));
  }
}
