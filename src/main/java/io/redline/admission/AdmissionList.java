package io.redline.admission;

import static io.redline.admission.AdmissionReader.quoted;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An admission list as read.
 *
 * @param rows by the units they are for
 * @param remarks what was passed over, such as a sheet without headings
 */
public record AdmissionList(AdmissionCard card, RowsByUnit rows, List<Message> remarks) {
  private static final Catalogue TEXTS = Catalogue.named("admission");

  private static final int NAMED = 10;
  private static final int MOST_PROBLEMS = 100;

  public AdmissionList {
    remarks = List.copyOf(remarks);
  }

  static AdmissionList of(AdmissionCard card, List<AdmissionEntry> entries, List<Message> remarks) {
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
   * @throws IntakeProblem with every row for a unit that there cannot be
   */
  public AdmissionList onMap(UnitsOfLayer map) throws IntakeProblem {
    List<Message> all = new ArrayList<>(remarks);
    List<Problem> problems = new ArrayList<>();
    Set<String> listed = new TreeSet<>();
    Set<String> listedKinds = new TreeSet<>();
    boolean forAll = false;
    for (AdmissionEntry entry : entries()) {
      listed.addAll(entry.target().units());
      if (entry.target().kind() != null) listedKinds.add(entry.target().kind());
      forAll |= entry.target().units().isEmpty() && entry.target().kind() == null;
      List<String> unknown =
          entry.target().units().stream().filter(code -> !map.codes().contains(code)).toList();
      if (!unknown.isEmpty()) all.add(notOnMap(entry, unknown));
      for (String code : unknown) {
        Message expected = map.excluded(code);
        if (expected != null && problems.size() < MOST_PROBLEMS)
          problems.add(
              new Problem(
                  entry.target().at(), quoted(code), expected, Message.same(map.guess(code))));
      }
    }
    if (!problems.isEmpty()) throw new IntakeProblem(fileName(), problems);
    Set<String> without = new TreeSet<>(map.codes());
    without.removeAll(listed);
    if (!forAll && !listedKinds.containsAll(map.kinds()) && !without.isEmpty())
      all.add(unlisted(without));
    return new AdmissionList(card, RowsByUnit.of(inDoubt(without, map.codes()), map.codes()), all);
  }

  /**
   * A row for a unit that the layer does not have, and a unit without a row, whose codes are one
   * slip of the hand apart, may belong together.
   *
   * @param without units of the layer that have no row
   */
  private List<AdmissionEntry> inDoubt(Set<String> without, Set<String> codes) {
    Map<String, Set<String>> near = new HashMap<>();
    List<AdmissionEntry> all = new ArrayList<>();
    for (AdmissionEntry entry : entries()) {
      Set<String> maybe = new TreeSet<>();
      for (String code : entry.target().units())
        if (!codes.contains(code))
          maybe.addAll(
              near.computeIfAbsent(
                  code,
                  c ->
                      without.stream()
                          .filter(unit -> UnitCode.isNear(unit, c))
                          .collect(Collectors.toSet())));
      all.add(maybe.isEmpty() ? entry : entry.maybeFor(maybe));
    }
    return all;
  }

  private String fileName() {
    return card.path().substring(card.path().replace('\\', '/').lastIndexOf('/') + 1);
  }

  private Message notOnMap(AdmissionEntry entry, List<String> codes) {
    return TEXTS.say(
        "admission-list.layer-no-unit", label(), entry.quote().place(), Punctuation.list(codes));
  }

  private Message unlisted(Set<String> codes) {
    String some = String.join("、", codes.stream().limit(NAMED).toList());
    return TEXTS.say(
        "admission-list.units-no-rows-their",
        label(),
        codes.size(),
        some,
        codes.size() > NAMED ? "…" : "");
  }
}
