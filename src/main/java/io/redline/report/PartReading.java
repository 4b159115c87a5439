package io.redline.report;

import io.redline.facts.Surroundings.Place;
import io.redline.intake.ProjectPart;
import io.redline.intake.Proposal;
import io.redline.layer.LayerStore;
import io.redline.screening.PlacedPart;
import io.redline.site.Contradictions;
import io.redline.site.ReadAs;
import io.redline.site.SurroundingsOnMap;
import io.redline.words.Message;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * How a further part of the project was understood.
 *
 * @param geometry longitude and latitude of EPSG:4490; null when the part has no place yet
 */
public record PartReading(ProjectPart part, Geometry geometry, ReadAs readAs) {

  static PartReading of(PlacedPart placed, LayerStore layers) {
    Place place = new SurroundingsOnMap(placed.site(), layers).place();
    // What the project says of all its land says nothing of a part's.
    Proposal own = placed.proposal().supposing(placed.part().facts());
    List<Message> notes = Contradictions.of(own, placed.site(), layers, place);
    return new PartReading(
        placed.part(),
        placed.site().geometry(),
        ReadAs.of(placed.site(), place).with(notes, List.of()));
  }
}
