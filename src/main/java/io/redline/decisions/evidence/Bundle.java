package io.redline.decisions.evidence;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.Hashing;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.LogProblem;
import io.redline.decisions.ProductVersion;
import io.redline.decisions.Recorded;
import io.redline.decisions.replay.Replay;
import io.redline.decisions.replay.Replay.Replayed;
import io.redline.intake.CanonicalJson;
import io.redline.report.RecordStamp;
import io.redline.report.Report;
import io.redline.report.format.ReportFormat;
import io.redline.rulebook.RuleFiles;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the evidence of one record. {@code rules}, {@code layers} and {@code proposal/read.json}
 * are what {@code redline check --rules --layers} takes, so that the verdict can be had again
 * without this program's help.
 */
public final class Bundle {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  static final String MANIFEST = "manifest.json";
  static final String PAGE = "index.html";
  static final String RECORD = "record.json";
  static final String LAYERS = "record-layers.json";
  static final String READ = "proposal/read.json";
  static final String ASSESSMENT = "assessment.json";
  static final String RULES = "rules/";
  static final String CONCLUSIONS = "conclusions/";
  static final String GIVEN = "proposal/given/";
  static final int FORMAT = 1;
  private static final List<ReportFormat> REPORTS = List.of(ReportFormat.HTML, ReportFormat.DOCX);

  private final DecisionLog log;
  private final Replay replay;
  private final Lang lang;

  public Bundle(DecisionLog log, Replay replay, Lang lang) {
    this.log = log;
    this.replay = replay;
    this.lang = lang;
  }

  /**
   * A deterministic zip: the same record, conclusions and newest entry give the same bytes on the
   * same day, by which conclusions are shown as expired.
   *
   * @param whole take the layers whole instead of clipped around the site
   * @throws LogProblem when it is no assessment of this log, or does not come out the same
   */
  public byte[] of(LogEntry entry, boolean whole) {
    if (entry.kind() != Kind.ASSESSMENT)
      throw LogProblem.refused(TEXTS.say("bundle.no-assessment-log", entry.number()));
    Recorded record = Recorded.of(entry);
    Replayed replayed = replay.replay(entry);
    Report report = RecordedReport.of(log, replayed, lang, false, true);
    RecordStamp stamp = log.stamp(entry);
    List<LogEntry> conclusions = log.review(entry.number()).entries();
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(RECORD, entry.bytes());
    if (record.layers() != null) files.put(LAYERS, log.content(record.layers()));
    for (LogEntry one : conclusions) files.put(CONCLUSIONS + one.number() + ".json", one.bytes());
    for (int i = 0; i < record.given().size(); i++)
      files.put(GIVEN + (i + 1), log.content(entry, record.given().get(i).hash()));
    files.put(READ, log.content(entry, record.read()));
    files.put(ASSESSMENT, log.content(entry, record.assessment()));
    RuleFiles.of(log.content(record.rulebook().hash()))
        .byPath()
        .forEach((path, bytes) -> files.put(RULES + path, bytes));
    BundleLayers.Packed layers = new BundleLayers(log, record, replayed).pack(whole);
    files.putAll(layers.files());
    for (ReportFormat format : REPORTS)
      files.put("report." + format.id(), format.write(List.of(report), false));
    ObjectNode manifest = manifest(entry, stamp, conclusions, layers, files);
    String page = Viewer.page(lang, manifest, entry, conclusions, files, Screening.today());
    files.put(PAGE, page.getBytes(StandardCharsets.UTF_8));
    Manifest.seal(manifest, PAGE, files.get(PAGE));
    files.put(MANIFEST, CanonicalJson.bytes(manifest));
    try {
      return ZipFiles.write(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode manifest(
      LogEntry entry,
      RecordStamp stamp,
      List<LogEntry> conclusions,
      BundleLayers.Packed layers,
      SortedMap<String, byte[]> files) {
    ObjectNode json = CanonicalJson.MAPPER.createObjectNode().put("format", FORMAT);
    json.put("record", entry.number()).put("hash", stamp.hash()).put("head", stamp.head());
    json.put("hashing", log.hashing().id());
    ArrayNode list = json.putArray("conclusions");
    conclusions.forEach(c -> list.addObject().put("record", c.number()).put("hash", c.hash()));
    json.put("layers", layers.clippedMetres() == null ? "whole" : "clipped");
    if (layers.clippedMetres() != null) json.put("clippedMetres", layers.clippedMetres());
    json.put("exportedBy", ProductVersion.running().text());
    ObjectNode hashes = json.putObject("files");
    files.forEach((name, bytes) -> hashes.put(name, Hashing.SHA_256.hex(bytes)));
    return json;
  }
}
