package io.redline.assess;

import io.redline.admission.AdmissionEntry;
import io.redline.facts.Condition;
import io.redline.facts.Criterion;
import io.redline.facts.Detail;
import io.redline.facts.Operator;
import io.redline.facts.Project;
import io.redline.facts.Reading;
import io.redline.facts.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a project is one that a row of an admission list speaks of, and holds the documents it
 * asks for. Rows that ask the same share the answer.
 */
final class RowConditions {
  private static final String INDUSTRIES = "/industries";

  private final Project project;
  private final List<String> codes;
  private final Map<List<Object>, List<Condition>> known = new HashMap<>();

  /**
   * @param facts the proposal's facts by dotted key
   */
  @SuppressWarnings("unchecked")
  RowConditions(Project project, Map<String, Object> facts) {
    this.project = project;
    this.codes = (List<String>) facts.get("industries");
  }

  List<Condition> of(AdmissionEntry entry) {
    return known.computeIfAbsent(
        List.of(
            entry.projects().activities(),
            entry.projects().industries(),
            entry.projects().natures(),
            entry.evidence()),
        asked -> ask(entry));
  }

  private List<Condition> ask(AdmissionEntry entry) {
    List<Condition> all = new ArrayList<>();
    if (!entry.isForEveryProject()) all.add(kind(entry));
    if (!entry.projects().natures().isEmpty())
      all.add(project.nature(entry.projects().natures().toArray(String[]::new)));
    for (String document : entry.evidence()) all.add(project.evidence(document));
    return List.copyOf(all);
  }

  private Condition kind(AdmissionEntry entry) {
    if (entry.projects().industries().isEmpty())
      return project.activity(entry.projects().activities().toArray(String[]::new));
    Condition industry = industry(entry.projects().industries());
    return entry.projects().activities().isEmpty()
        ? industry
        : project.activity(entry.projects().activities().toArray(String[]::new)).or(industry);
  }

  /**
   * A code of the project that is coarser than the row's may be the row's. Every project has an
   * industry: an empty list of codes says no more than none.
   */
  private Condition industry(List<String> wanted) {
    boolean said = codes != null && !codes.isEmpty();
    Truth truth = said ? Truth.NO : Truth.UNKNOWN;
    for (String raw : said ? codes : List.<String>of()) {
      String code = Character.isLetter(raw.charAt(0)) ? raw.substring(1) : raw;
      for (String one : wanted)
        truth =
            truth.or(
                code.startsWith(one) ? Truth.YES : one.startsWith(code) ? Truth.UNKNOWN : Truth.NO);
    }
    return Condition.leaf(
        truth,
        new Criterion(Operator.IS_ANY, INDUSTRIES, wanted),
        Reading.declared(said ? codes : null, Set.of(INDUSTRIES)),
        truth == Truth.UNKNOWN && said
            ? new Detail(Detail.Kind.DISPUTED, "代码只到上一级")
            : Detail.NOTHING,
        true);
  }
}
