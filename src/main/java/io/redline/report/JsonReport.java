package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.assess.Assessment.Missing;
import io.redline.explain.Words;
import io.redline.facts.Surroundings.Place;
import io.redline.intake.AdministrativeCodes;
import io.redline.layer.Layer;
import io.redline.layer.Term;
import io.redline.site.DerivedFact;
import io.redline.site.PlaceWords;
import io.redline.site.ReadAs;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The assessment of the contract, as JSON. Keys stand in a fixed order. */
public final class JsonReport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonMapper INDENTED =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Most answers fit without being copied about. */
  private static final int USUAL_BYTES = 1 << 18;

  private JsonReport() {}

  /**
   * In lines, to be read by people too.
   *
   * @param asArray an array even of one or none; else the single assessment
   */
  public static String write(List<Report> reports, boolean asArray) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = INDENTED.createGenerator(text)) {
      if (asArray) json.writeStartArray();
      for (Report report : asArray ? reports : reports.subList(0, 1))
        assessment(json, report, FindingJson.inLines(json, report));
      if (asArray) json.writeEndArray();
    }
    return text.append('\n').toString();
  }

  /** A single assessment for a program: the same without white space. UTF-8. */
  public static byte[] packed(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
      assessment(json, report, FindingJson.packed(json, report));
    }
    return bytes.toByteArray();
  }

  private static void assessment(JsonGenerator json, Report report, FindingJson findings) {
    json.writeStartObject();
    properties(json, head(report));
    json.writeArrayPropertyStart("findings");
    report.explained().forEach(findings::write);
    json.writeEndArray();
    json.writeArrayPropertyStart("missing");
    Words words = report.explanation().words();
    for (Missing missing : report.assessment().missing()) missing(json, missing, words);
    json.writeEndArray();
    properties(json, rest(report));
    json.writeEndObject();
  }

  /** Writes what an object holds into the one that is being written. */
  static void properties(JsonGenerator json, ObjectNode node) {
    node.properties()
        .forEach(
            property -> {
              json.writeName(property.getKey());
              json.writeTree(property.getValue());
            });
  }

  static void texts(JsonGenerator json, String key, List<String> texts) {
    json.writeArrayPropertyStart(key);
    for (String text : texts) json.writeString(text);
    json.writeEndArray();
  }

  private static void missing(JsonGenerator json, Missing missing, Words words) {
    json.writeStartObject();
    json.writeStringProperty("fact", missing.fact());
    json.writeStringProperty("label", words.fact(missing.fact()));
    texts(json, "clauses", missing.clauses());
    json.writeEndObject();
  }

  private static ObjectNode head(Report report) {
    Assessment a = report.assessment();
    ObjectNode json = MAPPER.createObjectNode();
    json.putObject("proposal")
        .put("id", a.proposalId())
        .put("name", a.proposalName())
        .put("digest", report.proposalDigest());
    json.put("asOf", a.asOf().toString());
    json.put("outcome", a.outcome().id());
    ObjectNode counts = json.putObject("counts");
    a.counts().forEach((outcome, count) -> counts.put(outcome.id(), count));
    VerdictJson.write(json, report);
    json.putObject("rulebook")
        .put("version", a.rulebook().version())
        .put("digest", a.rulebook().digest());
    ArrayNode layers = json.putArray("layers");
    for (Layer layer : report.layers().layers()) layer(layers.addObject(), layer, report);
    return json;
  }

  /** What stands after the findings and what they lack. */
  private static ObjectNode rest(Report report) {
    Assessment a = report.assessment();
    ObjectNode json = MAPPER.createObjectNode();
    report.explanation().nextSteps(a).forEach(json.putArray("next")::add);
    UnitJson.write(json.putArray("controlUnits"), a.controlUnits());
    json.put("notEncoded", a.notEncoded());
    RecordStamp stamp = report.stamp();
    if (stamp == null) json.putNull("record");
    else
      json.put("record", stamp.number())
          .put("recordHash", stamp.hash())
          .put("logHead", stamp.head());
    json.put("grade", report.grade().id());
    if (report.isSigned())
      json.putObject("signature")
          .put("by", report.signature().by())
          .put("on", report.signature().on().toString())
          .put("record", report.signature().record())
          .put("recordHash", report.signature().hash());
    readAs(json.putObject("readAs"), report);
    RemedyJson.write(json, report);
    return json;
  }

  private static void layer(ObjectNode json, Layer layer, Report report) {
    json.put("id", layer.card().id())
        .put("title", layer.card().title())
        .put("digest", layer.digest())
        .put("edition", layer.card().provenance().edition())
        .put("accuracyMetres", layer.card().accuracyMetres())
        .put("halfWidthMetres", layer.card().halfWidthMetres())
        .put("completeness", layer.card().extent().complete() ? "complete" : "partial")
        .put("source", layer.card().provenance().source())
        .put("licence", layer.card().provenance().licence())
        .put("origin", layer.origin().id());
    term(json, layer.card().term());
    if (layer.notes().isEmpty()) return;
    ArrayNode notes = json.putArray("notes");
    layer.notes().forEach(note -> notes.add(report.lang().of(note.zh(), note.en())));
  }

  private static void term(ObjectNode json, Term term) {
    if (term.isAlways()) return;
    json.put("status", term.status().id());
    if (term.from() != null) json.put("from", term.from().toString());
    if (term.to() != null) json.put("to", term.to().toString());
    if (term.announced() != null) json.put("announced", term.announced().toString());
  }

  private static void readAs(ObjectNode json, Report report) {
    var readAs = report.readAs();
    json.put("text", report.readAsLine());
    Place place = report.assessment().place();
    place.sure().forEach(json.putArray("counties")::add);
    place.sure().stream().map(AdministrativeCodes::name).forEach(json.putArray("place")::add);
    if (place.isKnown() && !place.isCertain()) {
      place.possible().forEach(json.putArray("possibleCounties")::add);
      json.put("possiblePlace", report.words(PlaceWords.of(place)));
    }
    json.put("crs", readAs.crs());
    json.put("accuracyMetres", readAs.accuracyMetres());
    for (PartReading part : report.parts())
      part(json.withArray("/parts").addObject(), part, report);
    if (!Double.isNaN(readAs.longitude()))
      json.put("shape", readAs.shape())
          .put("longitude", readAs.longitude())
          .put("latitude", readAs.latitude());
    size(json, readAs);
    report.notes().forEach(json.putArray("warnings")::add);
    ArrayNode derived = json.putArray("derived");
    for (DerivedFact fact : readAs.derived()) {
      ObjectNode one = derived.addObject().put("kind", fact.kind().id());
      one.put("label", report.words(fact.kind().label())).put("value", report.words(fact.value()));
      if (fact.metres() != null)
        one.put("metres", fact.metres()).put("uncertainty", fact.doubtMetres());
      one.put("holds", fact.sure().word()).put("source", fact.source());
    }
  }

  /** A further part of the project as read, after the proposal's own keys. */
  private static void part(ObjectNode json, PartReading part, Report report) {
    ReadAs readAs = part.readAs();
    json.put("id", part.part().id()).put("name", part.part().name());
    json.put("role", part.part().role()).put("text", report.readAsLine(part));
    json.put("place", report.words(readAs.place()));
    json.put("crs", readAs.crs()).put("accuracyMetres", readAs.accuracyMetres());
    if (part.geometry() != null)
      json.put("shape", readAs.shape())
          .put("longitude", readAs.longitude())
          .put("latitude", readAs.latitude());
    size(json, readAs);
    readAs.notes().forEach(note -> json.withArray("/warnings").add(report.words(note)));
  }

  private static void size(ObjectNode json, ReadAs readAs) {
    if (readAs.areaHectares() > 0) json.put("areaHectares", readAs.areaHectares());
    if (readAs.lengthMetres() > 0) json.put("lengthMetres", readAs.lengthMetres());
  }
}
