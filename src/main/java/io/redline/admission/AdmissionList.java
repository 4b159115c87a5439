package io.redline.admission;

import io.redline.intake.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An admission list (生态环境准入清单) as read.
 *
 * @param rows by the units they are for
 * @param remarks what was passed over, such as a sheet without headings
 */
public record AdmissionList(AdmissionCard card, RowsByUnit rows, List<Wording> remarks) {
  private static final int NAMED = 10;

  public AdmissionList {
    remarks = List.copyOf(remarks);
  }

  static AdmissionList of(AdmissionCard card, List<AdmissionEntry> entries, List<Wording> remarks) {
    return new AdmissionList(card, RowsByUnit.of(entries, Set.of()), remarks);
  }

  public List<AdmissionEntry> entries() {
    return rows.all();
  }

  /** Title and edition, as printed beside every row. */
  public String label() {
    return card.title() + "（" + card.edition() + "）";
  }

  /**
   * The same for these units, with remarks where the two do not fit together.
   *
   * @param codes of all units of the layer
   * @param kinds classes of units in the layer
   */
  public AdmissionList onMap(Set<String> codes, Set<String> kinds) {
    List<Wording> all = new ArrayList<>(remarks);
    Set<String> listed = new TreeSet<>();
    Set<String> listedKinds = new TreeSet<>();
    boolean forAll = false;
    for (AdmissionEntry entry : entries()) {
      listed.addAll(entry.units());
      if (entry.kind() != null) listedKinds.add(entry.kind());
      forAll |= entry.units().isEmpty() && entry.kind() == null;
      List<String> unknown = entry.units().stream().filter(code -> !codes.contains(code)).toList();
      if (!unknown.isEmpty()) all.add(notOnMap(entry, unknown));
    }
    Set<String> without = new TreeSet<>(codes);
    without.removeAll(listed);
    if (!forAll && !listedKinds.containsAll(kinds) && !without.isEmpty())
      all.add(unlisted(without));
    return new AdmissionList(card, RowsByUnit.of(entries(), codes), all);
  }

  private Wording notOnMap(AdmissionEntry entry, List<String> codes) {
    return new Wording(
        label() + "，" + entry.place() + "：图层里没有单元 " + String.join("、", codes),
        label() + ", " + entry.place() + ": the layer has no unit " + String.join(", ", codes));
  }

  private Wording unlisted(Set<String> codes) {
    String some = String.join("、", codes.stream().limit(NAMED).toList());
    return new Wording(
        label() + "：没有单列条目的单元 " + codes.size() + " 个：" + some + (codes.size() > NAMED ? "…" : ""),
        label() + ": " + codes.size() + " units have no rows of their own: " + some);
  }
}
