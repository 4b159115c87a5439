package io.redline.site;

import io.redline.earth.CoordinateRange;
import io.redline.earth.CoordinateSystem;
import io.redline.earth.Footprint;
import io.redline.earth.GeoJsonReader;
import io.redline.earth.Invalidity;
import io.redline.earth.SimpleRing;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.words.Catalogue;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A site as read.
 *
 * @param geometry longitude and latitude of EPSG:4490, valid; null when the proposal gives none
 * @param crs the system it was declared in, or the default
 * @param crsDeclared whether the proposal said so
 * @param accuracyMetres of the position, as declared or {@link #UNDECLARED_ACCURACY_METRES}
 * @param transformMetres what the transformation adds to the doubt; of an undeclared system so much
 *     that every place it may mean is within it
 * @param declaredCounties GB/T 2260 codes; empty when not declared
 * @param possibleCounties declared ones of which it lies in at least one; empty when not declared
 */
public record Site(
    Geometry geometry,
    String crs,
    boolean crsDeclared,
    double accuracyMetres,
    boolean accuracyDeclared,
    double transformMetres,
    List<String> declaredCounties,
    List<String> possibleCounties) {
  private static final Catalogue TEXTS = Catalogue.named("site");

  /**
   * Absent is not zero: a position of unknown accuracy is taken to be as good as one read off a
   * 1:50 000 map, half a millimetre on the sheet. Our convention; printed with every report.
   */
  public static final double UNDECLARED_ACCURACY_METRES = 25;

  public Site {
    declaredCounties = List.copyOf(declaredCounties);
    possibleCounties = List.copyOf(possibleCounties);
  }

  /** In all of the declared counties. */
  public Site(
      Geometry geometry,
      String crs,
      boolean crsDeclared,
      double accuracyMetres,
      boolean accuracyDeclared,
      double transformMetres,
      List<String> declaredCounties) {
    this(
        geometry,
        crs,
        crsDeclared,
        accuracyMetres,
        accuracyDeclared,
        transformMetres,
        declaredCounties,
        List.of());
  }

  /**
   * @throws IntakeProblem when the polygon crosses itself or is otherwise not an area
   */
  public static Site of(Proposal proposal) throws IntakeProblem {
    Proposal.DeclaredSite declared = proposal.site();
    if (declared == null)
      return new Site(
          null, CoordinateRange.DEFAULT, false, UNDECLARED_ACCURACY_METRES, false, 0, List.of());
    String crs = declared.crs() == null ? CoordinateRange.DEFAULT : declared.crs();
    CoordinateSystem system = CoordinateSystem.of(crs);
    Geometry geometry = declared.geometry() == null ? null : read(proposal, system);
    boolean accuracyDeclared = declared.accuracyMetres() != null;
    return new Site(
        geometry,
        crs,
        declared.crs() != null,
        accuracyDeclared ? declared.accuracyMetres() : UNDECLARED_ACCURACY_METRES,
        accuracyDeclared,
        declared.crs() == null && geometry != null
            ? Readings.reachMetres(geometry)
            : system.accuracyMetres(),
        declared.counties() == null ? List.of() : declared.counties(),
        declared.possibleCounties() == null ? List.of() : declared.possibleCounties());
  }

  /**
   * The same project elsewhere, or on a part of its ground.
   *
   * @param newGeometry longitude and latitude of EPSG:4490, valid
   * @param counties what is declared of the new place; empty leaves it to the layers
   */
  public Site at(Geometry newGeometry, List<String> counties) {
    return new Site(
        newGeometry, crs, crsDeclared, accuracyMetres, accuracyDeclared, transformMetres, counties);
  }

  /** Where it lies, and how far that may be off. */
  public Footprint footprint() {
    return new Footprint(geometry, accuracyMetres, transformMetres);
  }

  /**
   * Every place it may be meant to be: one, but several where nobody says the system of its
   * degrees.
   *
   * @return empty without geometry
   */
  List<Footprint> places() {
    if (geometry == null) return List.of();
    return crsDeclared ? List.of(footprint()) : Readings.of(geometry, accuracyMetres);
  }

  /** Accuracy of the position in EPSG:4490. */
  public double doubtMetres() {
    return footprint().uncertaintyMetres();
  }

  private static Geometry read(Proposal proposal, CoordinateSystem system) throws IntakeProblem {
    Geometry geometry = GeoJsonReader.read(proposal.site().geometry(), system::toLongitudeLatitude);
    if (geometry instanceof Polygon area
        && area.getNumInteriorRing() == 0
        && SimpleRing.isSure(area.getCoordinates())) return geometry;
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error == null) return geometry;
    throw new IntakeProblem(
        proposal.source(),
        List.of(
            new IntakeProblem.Problem(
                "/site/geometry", Invalidity.of(error), TEXTS.say("site.area-whose-rings"), null)));
  }
}
