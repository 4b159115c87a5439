package io.redline.remedy;

import io.redline.earth.Neighbourhood;
import io.redline.facts.Surroundings.Place;
import io.redline.layer.LayerStore;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.ReadAs;
import io.redline.site.Zone;
import io.redline.site.ZoneOnMap;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Other ground: the site moved or trimmed, clear of all that bites if that can be, else of one zone
 * after the other, those of the worst outcome first.
 */
final class GroundSearch {
  private static final double LEAST_REACH_METRES = 5_000;
  private static final double MOST_REACH_METRES = 10_000;

  /** Nearest places of one search that are assessed before giving up. */
  private static final int MOST_ASSESSED = 8;

  private final Screening screening;
  private final Screened before;
  private final Trials trials = new Trials();

  GroundSearch(Screening screening, Screened before) {
    this.screening = screening;
    this.before = before;
  }

  /** A move and a trim, where there are any. */
  List<Remedy> find() {
    List<Remedy> found = new ArrayList<>();
    if (before.site().geometry() == null) return found;
    BitingZones biting = BitingZones.of(before.assessment());
    double reach = reach(biting.toLeave());
    Neighbourhood around = new Neighbourhood(before.site().geometry(), 2 * reach);
    List<ZoneOnMap> toLeave = leavable(biting.toLeave(), around);
    if (toLeave.isEmpty()) return found;
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
    return found;
  }

  Extent extent() {
    return trials.extent();
  }

  private static double reach(List<Zone> zones) {
    double farthest = zones.stream().mapToDouble(Zone::limitMetres).max().orElse(0);
    return Math.min(MOST_REACH_METRES, Math.max(LEAST_REACH_METRES, 2 * farthest));
  }

  private List<ZoneOnMap> leavable(List<Zone> zones, Neighbourhood around) {
    LayerStore layers = screening.layers().on(before.assessment().asOf());
    return zones.stream()
        .map(zone -> ZoneOnMap.of(zone, before.site(), layers, around))
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
    MoveSearch search = new MoveSearch(around, zones, reach, trials);
    Remedy costly = null;
    for (int assessed = 0; assessed < MOST_ASSESSED; assessed++) {
      MoveSearch.Candidate one = search.next();
      if (one == null || !trials.assess()) return costly;
      ElsewhereSearch.Tried tried = elsewhere.judge(search.at(one));
      if (!tried.effect().helps()) continue;
      Remedy move = Remedy.move(one.metres(), one.bearing(), tried);
      if (tried.effect().helpsWithoutCost()) return move;
      if (costly == null) costly = move;
    }
    if (search.hasMore()) trials.leaveOff();
    return costly;
  }

  private Remedy trim(List<ZoneOnMap> toLeave, Neighbourhood around, ElsewhereSearch elsewhere) {
    if (!trials.cut(toLeave.size(), before.site().geometry().getNumPoints())) return null;
    Geometry left = TrimSearch.of(around, toLeave);
    if (left == null || !trials.assess()) return null;
    ElsewhereSearch.Tried tried = elsewhere.judge(left);
    if (!tried.effect().helps()) return null;
    double hectares = hectares(tried.geometry());
    return Remedy.trim(hectares, hectares / hectares(before.site().geometry()), tried);
  }

  private double hectares(Geometry geometry) {
    return ReadAs.of(before.site().at(geometry, List.of()), Place.UNKNOWN).areaHectares();
  }
}
