package io.redline.audit.portfolio;

import io.redline.audit.list.ReadRow;
import io.redline.audit.portfolio.Sketch.Spot;
import io.redline.earth.Ellipsoid;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.screening.Screening;
import io.redline.site.Site;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.JsonNode;

/** From a row to its sketch. Safe for several threads. */
public final class Sketcher {
  private static final String DESCRIPTION = "description";
  private static final String DEFAULT_CRS = "EPSG:4490";

  /** A position written to a thousandth of a degree, a hundred metres, means no plot. */
  private static final double COARSE_DEGREES = 0.001;

  private static final double NEARLY = 1e-7;

  private final ClaimedParks parks;
  private final Approvals approvals;
  private final @Nullable LocalDate asked;
  private final LocalDate otherwise;

  /**
   * @param asked judge every row by the law of this day; null to take the row's own
   * @param otherwise the day of rows that have none
   */
  public Sketcher(Screening screening, @Nullable LocalDate asked, LocalDate otherwise) {
    this.parks = new ClaimedParks(screening.layers());
    this.approvals = new Approvals(screening.rulebook());
    this.asked = asked;
    this.otherwise = otherwise;
  }

  ClaimedParks parks() {
    return parks;
  }

  Approvals approvals() {
    return approvals;
  }

  LocalDate day(Proposal proposal) {
    if (asked != null) return asked;
    return proposal.asOf() == null ? otherwise : proposal.asOf();
  }

  /** The sketch of a row; null of one that could not be read. */
  @Nullable Sketch of(ReadRow row) {
    Proposal proposal = row.proposal();
    if (proposal == null) return null;
    boolean numbered = row.id().equals("row-" + row.row());
    return new Sketch(
        row.row(),
        numbered ? 0 : Likeness.hash(row.id()),
        Likeness.hash(row.name()),
        Likeness.hash(proponent(proposal)),
        spot(proposal),
        says(proposal),
        parks.isOutside(proposal),
        approvals.isLapsed(proposal, day(proposal)));
  }

  static String proponent(Proposal proposal) {
    return proposal.facts().get("proponent") instanceof String text ? text : "";
  }

  /** A map's hash is the sum of its entries'. */
  private static int says(Proposal proposal) {
    int all = proposal.facts().hashCode();
    Object words = proposal.facts().get(DESCRIPTION);
    return words == null ? all : all - (DESCRIPTION.hashCode() ^ words.hashCode());
  }

  private static Spot spot(Proposal proposal) {
    Proposal.DeclaredSite site = proposal.site();
    if (site == null || site.geometry() == null) return Spot.NOWHERE;
    Envelope box = new Envelope();
    boolean degrees = site.crs() == null || Set.of(DEFAULT_CRS, "EPSG:4326").contains(site.crs());
    if (degrees) expand(site.geometry(), box);
    else box = box(proposal);
    if (box.isNull()) return Spot.NOWHERE;
    double x = (box.getMinX() + box.getMaxX()) / 2;
    double y = (box.getMinY() + box.getMaxY()) / 2;
    double half = Ellipsoid.metres(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()) / 2;
    boolean isArea = half > 1;
    return new Spot(x, y, half, isArea || !degrees || !isCoarse(x) || !isCoarse(y));
  }

  private static boolean isCoarse(double degrees) {
    double steps = degrees / COARSE_DEGREES;
    return Math.abs(steps - Math.rint(steps)) < NEARLY / COARSE_DEGREES;
  }

  private static void expand(JsonNode nested, Envelope box) {
    if (nested.isObject()) {
      expand(nested.path("coordinates"), box);
      for (JsonNode part : nested.path("geometries")) expand(part, box);
    } else if (nested.path(0).isNumber())
      box.expandToInclude(nested.path(0).doubleValue(), nested.path(1).doubleValue());
    else for (JsonNode inner : nested) expand(inner, box);
  }

  private static Envelope box(Proposal proposal) {
    try {
      return Site.of(proposal).geometry().getEnvelopeInternal();
    } catch (IntakeProblem e) {
      return new Envelope();
    }
  }
}
