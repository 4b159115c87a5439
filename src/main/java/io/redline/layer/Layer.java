package io.redline.layer;

import io.redline.admission.AdmissionList;
import io.redline.admission.UnitsOfLayer;
import io.redline.earth.Coverage;
import io.redline.earth.Feature;
import io.redline.earth.FeatureIndex;
import io.redline.intake.IntakeProblem;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A map layer: features in longitude and latitude of EPSG:4490 and an index over them. Immutable;
 * any number of threads may ask.
 *
 * @param features the parts of a mixed collection, and the doubtful parts of a repaired feature,
 *     follow each other under its number
 * @param coverage where the layer looked; null when it does not say
 * @param unlocated features without geometry: with any, no hit proves nothing
 * @param digest SHA-256 over card and data
 * @param notes what was repaired, passed over or does not agree, for the reader of a report
 * @param readAs how the file was read: format, coordinate system, charset
 * @param files what it was read from, to be kept with a decision
 * @param admission the admission list of a layer of control units, or null
 */
public record Layer(
    LayerCard card,
    List<Feature> features,
    Coverage coverage,
    int unlocated,
    String digest,
    FeatureIndex index,
    Origin origin,
    List<Message> notes,
    LayerReading readAs,
    LayerFiles files,
    AdmissionList admission) {

  /** Where a layer comes from. */
  public enum Origin {
    /** With the product. */
    DEFAULT,
    /** Imported into the data folder. */
    IMPORTED,
    /** A layers directory that was named. */
    GIVEN;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static Layer of(
      LayerCard card,
      LayerFeatures read,
      Geometry declaredCoverage,
      String digest,
      Origin origin,
      LayerReading readAs,
      LayerFiles files) {
    Envelope all = new Envelope();
    for (Feature feature : read.features())
      all.expandToInclude(feature.geometry().getEnvelopeInternal());

    Geometry coverage = declaredCoverage;
    if (coverage == null && card.extent().complete() && !all.isNull())
      coverage = new org.locationtech.jts.geom.GeometryFactory().toGeometry(all);
    return new Layer(
        card,
        List.copyOf(read.features()),
        coverage == null ? null : new Coverage(coverage),
        read.unlocated(),
        digest,
        new FeatureIndex(read.features()),
        origin,
        List.copyOf(read.remarks()),
        readAs,
        files,
        null);
  }

  /**
   * The same with the admission list of its units, and what does not fit between the two noted.
   *
   * @throws IntakeProblem with every row for a unit that there cannot be
   */
  Layer with(AdmissionList list) throws IntakeProblem {
    AdmissionList onMap = list.onMap(units(list));
    return with(onMap, onMap.remarks());
  }

  /** The same, no longer taken to hold all there is. */
  Layer asPartial() {
    return new Layer(
        card.asPartial(),
        features,
        coverage,
        unlocated,
        digest,
        index,
        origin,
        notes,
        readAs,
        files,
        admission);
  }

  /** The same with more to tell its reader. */
  Layer noting(List<Message> more) {
    return more.isEmpty() ? this : with(admission, more);
  }

  private Layer with(AdmissionList list, List<Message> more) {
    List<Message> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Layer(
        card,
        features,
        coverage,
        unlocated,
        digest,
        index,
        origin,
        List.copyOf(all),
        readAs,
        files,
        list);
  }

  /** Its control units. One that does not say its code may be any, so the layer is not complete. */
  UnitsOfLayer units(AdmissionList list) {
    Set<String> codes = new HashSet<>(list.card().units());
    codes.addAll(values("code"));
    boolean coded = features.stream().allMatch(f -> f.attributes().containsKey("code"));
    return new UnitsOfLayer(codes, values("class"), isComplete() && coded);
  }

  /** Every value that an attribute has on some feature. */
  private Set<String> values(String attribute) {
    return features.stream()
        .map(f -> f.attributes().get(attribute))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Features with a geometry; the parts of a repaired one count once. */
  public int count() {
    int count = 0;
    int last = 0;
    for (Feature feature : features) {
      if (feature.number() != last) count++;
      last = feature.number();
    }
    return count;
  }

  /**
   * Whether no hit inside the coverage means that there is nothing. An empty layer looked nowhere.
   */
  public boolean isComplete() {
    return card.extent().complete() && unlocated == 0 && !features.isEmpty();
  }

  /** Whether no feature is in doubt after repair. */
  boolean isCertain() {
    return readAs.repaired() == 0;
  }

  /** Title, edition and days, as printed beside every value measured on the layer. */
  public String label() {
    String centreline =
        card.halfWidthMetres() > 0 ? "；中心线，半宽 " + Math.round(card.halfWidthMetres()) + " m" : "";
    String days = card.term().days().isEmpty() ? "" : "；" + card.term().days();
    return card.title() + "（" + card.provenance().edition() + days + centreline + "）";
  }
}
