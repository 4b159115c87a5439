package io.redline.siting;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redline.earth.Feature;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.layer.Layer;
import io.redline.layer.LayerStore;
import io.redline.site.Site;
import io.redline.site.files.SiteFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Where to look for a place.
 *
 * @param geometry area in longitude and latitude, EPSG:4490
 * @param counties GB/T 2260 codes the area is known to lie in; empty when the map has to say
 */
public record SitingArea(Geometry geometry, List<String> counties) {
  private static final Catalogue TEXTS = Catalogue.named("siting");

  private static final String COUNTIES = "counties";
  private static final int MOST_NAMED = 12;

  /** A county by its code, as the layer of counties draws it. */
  public static SitingArea county(String code, LayerStore layers) throws IntakeProblem {
    List<Geometry> parts = new ArrayList<>();
    TreeSet<String> codes = new TreeSet<>();
    for (Layer layer : layers.serving(COUNTIES))
      for (Feature feature : layer.features()) {
        String own = feature.attributes().get("code");
        if (own != null) codes.add(own);
        if (code.equals(own) && feature.certain()) parts.add(feature.geometry());
      }
    if (!parts.isEmpty())
      return new SitingArea(
          OverlayNGRobust.union(parts.get(0).getFactory().buildGeometry(parts)), List.of(code));
    throw problem(
        "--county",
        Message.same(code),
        codes.isEmpty()
            ? TEXTS.say("siting-area.code-layer-counties")
            : TEXTS.say("siting-area.code-county-layer", some(codes)));
  }

  private static String some(TreeSet<String> codes) {
    return String.join(", ", codes.stream().limit(MOST_NAMED).toList())
        + (codes.size() > MOST_NAMED ? " …" : "");
  }

  /**
   * @param text west, south, east, north in degrees
   */
  public static SitingArea box(String text) throws IntakeProblem {
    String[] parts = text.split("[,，]");
    try {
      double[] n = new double[4];
      for (int i = 0; i < 4; i++) n[i] = Double.parseDouble(parts[i].strip());
      boolean sound =
          parts.length == 4
              && n[0] < n[2]
              && n[1] < n[3]
              && Math.abs(n[0]) <= 180
              && Math.abs(n[2]) <= 180
              && Math.abs(n[1]) < 85
              && Math.abs(n[3]) < 85;
      if (sound)
        return new SitingArea(
            new GeometryFactory().toGeometry(new Envelope(n[0], n[2], n[1], n[3])), List.of());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // Told below, like four numbers that make no box.
    }
    throw problem("--bbox", Message.same(text), TEXTS.say("siting-area.west-south-east-north"));
  }

  /** An area drawn in a file, in any of the forms a site may have. */
  public static SitingArea within(Path file, Vocabulary vocabulary) throws IntakeProblem {
    ProposalReader reader = new ProposalReader(vocabulary);
    Proposal nobody =
        reader.read("--within", "{\"id\":\"area\",\"name\":\"area\"}".getBytes(UTF_8));
    SiteFile drawn = SiteFile.read(file, null, SiteFile.Shape.AREA).certain(file.toString());
    Geometry area = Site.of(drawn.placed(nobody, reader)).geometry();
    if (area.getDimension() == 2) return new SitingArea(area, List.of());
    throw problem("--within", Message.same(area.getGeometryType()), TEXTS.say("siting-area.area"));
  }

  private static IntakeProblem problem(String option, Message found, Message expected) {
    return new IntakeProblem(
        option, List.of(new IntakeProblem.Problem(option, found, expected, null)));
  }
}
