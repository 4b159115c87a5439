package io.redline.remedy;

import io.redline.facts.Surroundings.Place;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.Neighbourhood;
import io.redline.site.ReadAs;
import io.redline.site.Zone;
import io.redline.site.ZoneOnMap;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What the applicant can do about an assessment. Every suggestion was assessed again by the same
 * rulebook and layers on the same day; one that does not help is not among them. Only encoded
 * clauses are looked at, and declared facts other than the one changed are taken to stay as they
 * are. No suggestion changes what a project is.
 */
public final class Remedies {
  private static final double LEAST_REACH_METRES = 5_000;
  private static final double MOST_REACH_METRES = 10_000;

  /** Nearest places assessed before giving up. */
  private static final int MOST_TRIALS = 8;

  private final Screening screening;
  private final Screened before;

  private Remedies(Screening screening, Screened before) {
    this.screening = screening;
    this.before = before;
  }

  /** A move, a trim, permits and facts, in this order; empty when nothing helps. */
  public static List<Remedy> of(Screened before, Screening screening) {
    Remedies search = new Remedies(screening, before);
    List<Remedy> found = new ArrayList<>();
    search.ground(found);
    found.addAll(new PermitSearch(screening, before).find());
    found.addAll(new FactSearch(screening, before).find());
    return List.copyOf(found);
  }

  private void ground(List<Remedy> found) {
    if (before.site().geometry() == null) return;
    BitingZones biting = BitingZones.of(before.assessment());
    double reach = reach(biting.toLeave());
    Neighbourhood around = new Neighbourhood(before.site().geometry(), 2 * reach);
    List<ZoneOnMap> toLeave = leavable(biting.toLeave(), around);
    if (toLeave.isEmpty()) return;
    List<ZoneOnMap> toStayOff = leavable(biting.toStayOff(), around);
    ElsewhereSearch elsewhere = new ElsewhereSearch(screening, before);
    Remedy move = move(toLeave, toStayOff, around, reach, elsewhere);
    Remedy trim = trim(toLeave, around, elsewhere);
    for (int i = 0; toLeave.size() > 1 && move == null && i < toLeave.size(); i++)
      move = move(List.of(toLeave.get(i)), toStayOff, around, reach, elsewhere);
    for (int i = 0; toLeave.size() > 1 && trim == null && i < toLeave.size(); i++)
      trim = trim(List.of(toLeave.get(i)), around, elsewhere);
    if (move != null) found.add(move);
    if (trim != null) found.add(trim);
  }

  private static double reach(List<Zone> zones) {
    double farthest = zones.stream().mapToDouble(Zone::limitMetres).max().orElse(0);
    return Math.min(MOST_REACH_METRES, Math.max(LEAST_REACH_METRES, 2 * farthest));
  }

  private List<ZoneOnMap> leavable(List<Zone> zones, Neighbourhood around) {
    return zones.stream()
        .map(zone -> ZoneOnMap.of(zone, before.site(), screening.layers(), around))
        .filter(ZoneOnMap::canBeLeft)
        .toList();
  }

  private Remedy move(
      List<ZoneOnMap> toLeave,
      List<ZoneOnMap> toStayOff,
      Neighbourhood around,
      double reach,
      ElsewhereSearch elsewhere) {
    List<ZoneOnMap> zones = new ArrayList<>(toLeave);
    zones.addAll(toStayOff);
    MoveSearch search = new MoveSearch(around, zones, reach);
    Remedy costly = null;
    List<MoveSearch.Candidate> candidates = search.candidates();
    for (MoveSearch.Candidate one :
        candidates.subList(0, Math.min(MOST_TRIALS, candidates.size()))) {
      ElsewhereSearch.Tried tried = elsewhere.judge(search.at(one));
      if (!tried.effect().helps()) continue;
      Remedy move =
          Remedy.move(
              one.metres(), one.bearing(), tried.geometry(), tried.countyAssumed(), tried.effect());
      if (tried.effect().helpsWithoutCost()) return move;
      if (costly == null) costly = move;
    }
    return costly;
  }

  private Remedy trim(List<ZoneOnMap> toLeave, Neighbourhood around, ElsewhereSearch elsewhere) {
    Geometry left = TrimSearch.of(around, toLeave);
    if (left == null) return null;
    ElsewhereSearch.Tried tried = elsewhere.judge(left);
    if (!tried.effect().helps()) return null;
    double hectares = hectares(tried.geometry());
    return Remedy.trim(
        hectares, hectares / hectares(before.site().geometry()), tried.geometry(), tried.effect());
  }

  private double hectares(Geometry geometry) {
    return ReadAs.of(before.site().at(geometry, List.of()), Place.UNKNOWN).areaHectares();
  }
}
