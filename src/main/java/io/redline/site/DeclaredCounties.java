package io.redline.site;

import io.redline.facts.Surroundings.Contradiction;
import io.redline.facts.Surroundings.Place;
import io.redline.intake.AdministrativeCodes;
import io.redline.layer.UnitsMet;
import io.redline.layer.UnitsMet.Met;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a proposal says of its counties, against the map. It narrows what the map leaves open and
 * never takes away what the coordinates as given touch, however great their doubt: so neither more
 * doubt nor a coarser declaration nor one county more lets a county go that was in question before.
 */
final class DeclaredCounties {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private final List<String> heard;
  private final List<String> unheardOf;
  private final List<String> oneOf;

  /** A mistyped code may have meant any county. */
  private final List<String> meant;

  /**
   * @param declared in all of which it lies
   * @param oneOf in at least one of which it lies
   */
  DeclaredCounties(List<String> declared, List<String> oneOf) {
    this.oneOf = oneOf.stream().filter(AdministrativeCodes::mayExist).toList();
    this.heard = declared.stream().filter(AdministrativeCodes::mayExist).distinct().toList();
    this.unheardOf =
        Stream.concat(declared.stream(), oneOf.stream())
            .filter(c -> !AdministrativeCodes.mayExist(c))
            .toList();
    this.meant = new ArrayList<>(heard);
    meant.addAll(this.oneOf);
    if (!unheardOf.isEmpty()) meant.add(Place.ANYWHERE);
  }

  Place narrow(UnitsMet map) {
    TreeSet<String> sure = new TreeSet<>();
    TreeSet<String> possible = new TreeSet<>();
    for (Met met : map.units()) {
      List<String> finer = heard.stream().filter(code -> Place.isWithin(code, met.code())).toList();
      sure.addAll(finer);
      List<String> maybe = oneOf.stream().filter(c -> Place.isWithin(c, met.code())).toList();
      possible.addAll(maybe);
      boolean isAllMeant = meant.stream().anyMatch(code -> Place.isWithin(met.code(), code));
      boolean stays =
          meant.isEmpty() || isAllMeant || finer.isEmpty() && maybe.isEmpty() && met.asGiven();
      if (stays) (met.sure() ? sure : possible).add(met.code());
    }
    sure.stream().filter(code -> hasFiner(code, sure)).forEach(possible::add);
    sure.removeIf(code -> hasFiner(code, sure));
    possible.removeAll(sure);
    if (possible.contains(Place.ANYWHERE)) possible.removeIf(c -> !c.equals(Place.ANYWHERE));
    return new Place(
        List.copyOf(sure), List.copyOf(possible), contradiction(map), source(map.source()));
  }

  /** A coarser code beside its own county only says that there may be more. */
  private static boolean hasFiner(String code, TreeSet<String> all) {
    return all.stream().anyMatch(c -> !c.equals(code) && Place.isWithin(c, code));
  }

  private String source(String ofMap) {
    if (meant.isEmpty()) return ofMap;
    return ofMap == null ? "proposal" : "proposal; " + ofMap;
  }

  private Contradiction contradiction(UnitsMet map) {
    if (meant.isEmpty()) return null;
    List<String> excluded =
        heard.stream()
            .filter(code -> map.units().stream().noneMatch(m -> Place.agree(code, m.code())))
            .toList();
    List<String> undeclared =
        map.units().stream()
            .filter(m -> m.sure() && meant.stream().noneMatch(c -> Place.agree(c, m.code())))
            .map(Met::code)
            .sorted()
            .toList();
    if (excluded.isEmpty() && undeclared.isEmpty() && unheardOf.isEmpty()) return null;
    List<Message> what = new ArrayList<>();
    if (!unheardOf.isEmpty()) {
      String codes = String.join(", ", unheardOf);
      what.add(TEXTS.say("declared-counties.unheard-of", codes));
    }
    if (!excluded.isEmpty()) {
      String named = PlaceFinder.named(excluded);
      what.add(TEXTS.say("declared-counties.excluded", named));
    }
    if (!undeclared.isEmpty()) {
      String named = PlaceFinder.named(undeclared);
      what.add(TEXTS.say("declared-counties.undeclared", named));
    }
    String by = map.source() == null ? "" : "（" + map.source() + "）";
    return new Contradiction(
        excluded,
        undeclared,
        unheardOf,
        Punctuation.remarks(what).zh() + by,
        Punctuation.remarks(what).en() + by);
  }
}
