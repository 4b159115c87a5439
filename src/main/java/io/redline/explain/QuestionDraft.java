package io.redline.explain;

import io.redline.assess.Finding;
import io.redline.explain.Question.Kind;
import io.redline.explain.Question.Who;
import io.redline.facts.Tier;
import io.redline.rulebook.Offices.Office;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A question while it is gathered. */
final class QuestionDraft {
  final Kind kind;
  final Who who;
  final Office office;
  final Set<String> asks = new LinkedHashSet<>();
  final Set<String> areas = new LinkedHashSet<>();
  final Map<String, Double> withinMetres = new LinkedHashMap<>();
  final Set<String> settles = new LinkedHashSet<>();
  Tier tier = Tier.GUIDANCE;
  String text = "";

  QuestionDraft(Kind kind, Who who, Office office) {
    this.kind = kind;
    this.who = who;
    this.office = office;
  }

  QuestionDraft about(Finding finding) {
    settles.add(finding.clause().id());
    if (finding.tier().compareTo(tier) < 0) tier = finding.tier();
    return this;
  }
}
