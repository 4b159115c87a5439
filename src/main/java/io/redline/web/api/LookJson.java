package io.redline.web.api;

import io.redline.earth.Feature;
import io.redline.earth.GeoJsonWriter;
import io.redline.intake.Vocabulary;
import io.redline.layer.ImportLook;
import io.redline.layer.Layer;
import io.redline.layer.LayerSummary;
import io.redline.layer.format.FeatureTable;
import io.redline.screening.Screening;
import io.redline.web.upkeep.Uploads;
import io.redline.words.Lang;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A look at an uploaded file as JSON: figures, guesses, the first rows, and what to draw. */
final class LookJson {
  private static final int MOST_ROWS = 30;
  private static final int MOST_DRAWN = 3_000;

  /** What is smaller is not seen on a preview some 800 pixels wide. */
  private static final double PIXELS = 800;

  private LookJson() {}

  static ObjectNode of(Uploads.Upload upload, ImportLook look, Screening by, Lang lang) {
    ObjectNode json = LayersApi.JSON.createObjectNode();
    FeatureTable table = look.table();
    json.put("upload", upload.id()).put("name", upload.name());
    json.put("format", table.format()).put("layer", table.layer());
    json.put("charset", table.charset()).put("rows", table.rows().size());
    crs(json.putObject("crs"), look);
    guess(json.putObject("guess"), look, by.rulebook().vocabulary(), lang);
    table.fields().forEach(json.putArray("fields")::add);
    ObjectNode attributes = json.putObject("attributes");
    look.fields().names().forEach(attributes::put);
    look.fields().missing().forEach(json.putArray("missing")::add);
    ArrayNode first = json.putArray("first");
    for (FeatureTable.Row row : table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()))) {
      ArrayNode cells = first.addArray();
      for (String field : table.fields()) cells.add(row.values().getOrDefault(field, ""));
    }
    ArrayNode notes = json.putArray("notes");
    if (look.problem() != null) json.put("problem", look.problem().in(lang));
    if (look.layer() == null) return json;
    look.layer().notes().forEach(note -> notes.add(note.in(lang)));
    json.put("emptyShare", look.emptyShare());
    figures(json.putObject("figures"), look.layer(), json);
    drawn(json, look.layer());
    return json;
  }

  private static void crs(ObjectNode json, ImportLook look) {
    FeatureTable.Crs said = look.table().crs();
    json.put("said", said.name() != null && !said.byStandard());
    json.put("name", said.name() == null ? "" : said.name());
    json.put("code", look.layer() == null ? "" : look.layer().readAs().crs());
    look.systems().codes().forEach(json.putArray("maybe")::add);
  }

  private static void guess(ObjectNode json, ImportLook look, Vocabulary vocabulary, Lang lang) {
    String id = look.guess().layerId();
    json.put("as", id);
    json.put("title", id == null ? null : vocabulary.zh(Vocabulary.LAYER, id));
    json.put("preset", look.guess().preset() == null ? null : look.guess().preset().id());
    json.put("edition", look.guess().edition());
    if (look.guess().preset() == null) return;
    var claims = look.guess().preset().claims();
    json.put("source", claims.source()).put("accuracyMetres", claims.accuracyMetres());
    json.put("halfWidthMetres", claims.halfWidthMetres())
        .put("completeness", claims.completeness());
    json.put("crs", claims.crs());
  }

  private static void figures(ObjectNode json, Layer layer, ObjectNode look) {
    LayerSummary figures = LayerSummary.of(layer);
    json.put("features", figures.features()).put("unlocated", figures.unlocated());
    json.put("repaired", figures.repaired()).put("hectares", figures.hectares());
    json.put("metres", figures.metres());
    ObjectNode shapes = json.putObject("shapes");
    figures.shapes().forEach(shapes::put);
    Envelope box = figures.box();
    if (!box.isNull())
      List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
          .forEach(look.putArray("box")::add);
    ObjectNode words = look.putObject("words");
    figures
        .known()
        .keySet()
        .forEach(
            ours -> {
              ObjectNode values = words.putObject(ours);
              figures.frequent(ours, 6).forEach(e -> values.put(e.getKey(), e.getValue()));
            });
  }

  /** Coarse, and not more than can be told apart. */
  private static void drawn(ObjectNode json, Layer layer) {
    ObjectNode shown = json.putObject("shown").put("type", "FeatureCollection");
    ArrayNode features = shown.putArray("features");
    Envelope all = new Envelope();
    for (Feature feature : layer.features())
      all.expandToInclude(feature.geometry().getEnvelopeInternal());
    double pixel = Math.max(all.getWidth(), all.getHeight()) / PIXELS;
    for (Feature feature :
        layer.features().subList(0, Math.min(MOST_DRAWN, layer.features().size()))) {
      Geometry coarse = coarse(feature.geometry(), pixel);
      ObjectNode one = features.addObject().put("type", "Feature");
      one.putObject("properties").put("name", feature.attributes().getOrDefault("name", ""));
      one.set("geometry", GeoJsonWriter.AS_DRAWN.write(coarse));
    }
    json.put("drawn", features.size());
  }

  private static Geometry coarse(Geometry geometry, double pixel) {
    if (geometry.getDimension() == 0 || pixel == 0) return geometry;
    DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(geometry);
    simplifier.setDistanceTolerance(pixel);
    simplifier.setEnsureValid(false);
    Geometry coarse = simplifier.getResultGeometry();
    return coarse.isEmpty() || !coarse.getGeometryType().equals(geometry.getGeometryType())
        ? geometry.getEnvelope()
        : coarse;
  }
}
