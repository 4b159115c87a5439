package io.redline.report;

import io.redline.facts.Condition;
import io.redline.facts.Surroundings.Place;
import io.redline.facts.Truth;
import io.redline.intake.PlaceStatement;
import io.redline.intake.Proposal;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Territory;
import io.redline.screening.PlacedPart;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.site.Contradictions;
import io.redline.site.DerivedFact;
import io.redline.site.DerivedFacts;
import io.redline.site.ReadAs;
import io.redline.site.Site;
import io.redline.site.SiteDigest;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * "How we read this": the site, what contradicts it, and what layers and rulebook say of the place.
 */
public final class SiteReading {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private SiteReading() {}

  /**
   * @param fileNotes how the site's own file was understood; empty when the proposal gave the site
   */
  public static ReadAs of(Screened screened, Screening by, List<Message> fileNotes) {
    Site site = screened.site();
    Place place = screened.assessment().place();
    LayerStore layers = by.layers().on(screened.assessment().asOf());
    List<Message> notes = new ArrayList<>(fileNotes);
    notes.addAll(layers.remarks());
    notes.addAll(Contradictions.of(screened.proposal(), site, layers, place));
    notes.addAll(voidStatements(screened));
    List<DerivedFact> facts = new ArrayList<>(DerivedFacts.of(site, layers));
    for (Territory territory : new TreeMap<>(by.rulebook().territories()).values()) {
      if (territory.isEverywhere() || territory.isNamedByClause()) continue;
      Condition holds = territory.holds(place);
      if (holds.truth() == Truth.NO || !place.isKnown()) continue;
      facts.add(region(territory, holds));
    }
    return ReadAs.of(site, place).with(notes, facts);
  }

  /** What is stated of the project and its parts and does not count, and why. */
  private static List<Message> voidStatements(Screened screened) {
    Proposal whole = screened.proposal();
    if (whole.statements().isEmpty()) return List.of();
    List<Message> notes =
        new ArrayList<>(voidStatements(screened, whole.place(), screened.site().geometry()));
    for (PlacedPart part : screened.parts())
      notes.addAll(voidStatements(screened, part.proposal().place(), part.site().geometry()));
    return notes;
  }

  private static List<Message> voidStatements(
      Screened screened, List<PlaceStatement> stated, Geometry site) {
    List<Message> notes = new ArrayList<>();
    for (PlaceStatement one : stated) {
      Message why = one.whyVoid(screened.assessment().asOf(), SiteDigest.of(site));
      if (why == null) continue;
      String which = String.join(" ", one.at(), one.of(), one.authority(), one.number()).strip();
      notes.add(TEXTS.say("site-reading.place-statement-not", which, why));
    }
    return notes;
  }

  private static DerivedFact region(Territory territory, Condition holds) {
    String title = territory.title();
    Message value =
        holds.truth() == Truth.YES
            ? new Message(title, title)
            : TEXTS.say("site-reading.perhaps", title);
    return new DerivedFact(
        DerivedFact.Kind.PLAN_REGION, value, null, null, holds.truth(), territory.source());
  }
}
