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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What would change a finding, besides the facts it lacks: where the site would have to be, what
 * has to be obtained, what a person has to say. What the applicant cannot change is never named
 * here.
 */
final class Changes {
  private static final Catalogue TEXTS = Catalogue.named("explain");

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
              TEXTS.say(
                  lang,
                  "changes.obtain",
                  words.evidence(document.fact().substring("/evidence/".length()))));
      }
      case REVIEW -> changes.add(TEXTS.say(lang, "changes.named-person-conclusion"));
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
    if (leaf.detail().kind() == Detail.Kind.PARTIAL
        || leaf.detail().kind() == Detail.Kind.OUTSIDE_COVERAGE) return;
    String layer = layer(leaf);
    if (leaf.operator() == Operator.WITHIN) {
      double needed = (Double) leaf.limit() + leaf.doubtMetres();
      double missing = Math.ceil(needed - (Double) leaf.value());
      if (missing <= 0) return;
      changes.add(
          TEXTS.say(
              lang,
              "changes.least-m-doubt-included",
              layer,
              Numbers.spaced(needed),
              Numbers.spaced(missing)));
    } else if (leaf.operator() == Operator.OVERLAPS)
      changes.add(
          TEXTS.say(lang, "changes.site-off-more-than", layer, Numbers.spaced(leaf.doubtMetres())));
  }

  /** How much room is left, doubt taken off. */
  private void margin(Condition leaf, List<String> changes) {
    if (leaf.operator() != Operator.WITHIN || leaf.truth() != Truth.NO || leaf.value() == null)
      return;
    double room = (Double) leaf.value() - leaf.doubtMetres() - (Double) leaf.limit();
    if (room < 0) return;
    changes.add(
        TEXTS.say(
            lang, "changes.m-room-left-towards", layer(leaf), Numbers.spaced(Math.floor(room))));
  }

  private String layer(Condition leaf) {
    return words.layer(leaf.fact().substring("layer:".length()));
  }
}
