package io.redline.admission;

import io.redline.intake.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An admission list (生态环境准入清单) as read.
 *
 * @param remarks what was passed over, such as a sheet without headings
 */
public record AdmissionList(
    AdmissionCard card, List<AdmissionEntry> entries, List<Wording> remarks) {
  private static final int NAMED = 10;

  public AdmissionList {
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }

  /** Title and edition, as printed beside every row. */
  public String label() {
    return card.title() + "（" + card.edition() + "）";
  }

  /** What does not fit together between the list and the units it is for. */
  public List<Wording> comparedWith(Set<String> codesOnMap, Set<String> kindsOnMap) {
    List<Wording> all = new ArrayList<>(remarks);
    Set<String> listed = new TreeSet<>();
    for (AdmissionEntry entry : entries) {
      listed.addAll(entry.units());
      List<String> unknown =
          entry.units().stream().filter(code -> !codesOnMap.contains(code)).toList();
      if (!unknown.isEmpty())
        all.add(
            new Wording(
                label() + "，" + entry.place() + "：图层里没有单元 " + String.join("、", unknown),
                label()
                    + ", "
                    + entry.place()
                    + ": the layer has no unit "
                    + String.join(", ", unknown)));
    }
    boolean forAll = entries.stream().anyMatch(e -> e.units().isEmpty() && e.kind() == null);
    Set<String> kinds = new TreeSet<>();
    for (AdmissionEntry entry : entries) if (entry.kind() != null) kinds.add(entry.kind());
    Set<String> without = new TreeSet<>(codesOnMap);
    without.removeAll(listed);
    if (!forAll && !kinds.containsAll(kindsOnMap) && !without.isEmpty()) all.add(unlisted(without));
    return all;
  }

  private Wording unlisted(Set<String> codes) {
    String some = String.join("、", codes.stream().limit(NAMED).toList());
    return new Wording(
        label() + "：没有单列条目的单元 " + codes.size() + " 个：" + some + (codes.size() > NAMED ? "…" : ""),
        label() + ": " + codes.size() + " units have no rows of their own: " + some);
  }
}
