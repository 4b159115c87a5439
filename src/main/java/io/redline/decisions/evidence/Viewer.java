package io.redline.decisions.evidence;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.LogEntry;
import io.redline.decisions.Recorded;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.facts.Outcome;
import io.redline.intake.CanonicalJson;
import io.redline.report.Conclusion;
import io.redline.report.page.Pages;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** The bundle's front page: what it holds, and a check of its files in the browser, offline. */
public record Viewer(
    Lang lang,
    JsonNode manifest,
    LogEntry entry,
    List<LogEntry> concluded,
    JsonNode assessment,
    List<KeptLayer> layers,
    LocalDate today) {

  /**
   * A row of a table.
   *
   * @param css class of the text
   */
  public record Line(String head, String text, String css) {}

  /**
   * What a person concluded.
   *
   * @param until last day on which it counts; null for ever
   */
  public record Said(String head, String text, LocalDate until, String css, boolean expired) {}

  /**
   * @param today conclusions that expired before are shown as expired; the page itself looks again
   *     whenever it is opened
   */
  static String page(
      Lang lang,
      JsonNode manifest,
      LogEntry entry,
      List<LogEntry> conclusions,
      SortedMap<String, byte[]> files,
      LocalDate today) {
    JsonNode assessment = CanonicalJson.read(files.get(Bundle.ASSESSMENT));
    List<KeptLayer> layers = KeptLayer.of(entry, hash -> files.get(Bundle.LAYERS));
    return Pages.write(
        "evidence.html",
        lang,
        Map.of(
            "style",
            Pages.write("evidence.css", lang, Map.of()),
            "page",
            new Viewer(lang, manifest, entry, conclusions, assessment, layers, today)));
  }

  public Recorded record() {
    return Recorded.of(entry);
  }

  public String outcome() {
    return outcome(record().outcome());
  }

  public List<Line> basis() {
    Recorded record = record();
    List<Line> lines = new ArrayList<>();
    add(lines, "project", record.proposalId());
    add(lines, "as-of", record.asOf().toString());
    add(lines, "asked-by", entry.by());
    add(lines, "recorded-at", entry.at().toString());
    add(lines, "rulebook", record.rulebook().version() + " · " + record.rulebook().digest());
    for (KeptLayer layer : layers)
      add(lines, "layer", layer.title() + "（" + layer.edition() + "） · " + layer.digest());
    add(lines, "layers-here", clipped());
    add(lines, "judged-by", record.version().text());
    add(lines, "hash", entry.hash() + "（" + manifest.path("hashing").asString() + "）");
    add(lines, "head", manifest.path("head").asString());
    return lines;
  }

  private void add(List<Line> lines, String key, String value) {
    lines.add(new Line(text(key), value, "value"));
  }

  private String clipped() {
    return manifest.has("clippedMetres")
        ? text("clipped", manifest.path("clippedMetres").intValue())
        : text("whole");
  }

  /** By outcome, worst first, but for what is not about the project. */
  public List<Line> clauses() {
    List<Line> lines = new ArrayList<>();
    byOutcome()
        .forEach(
            (outcome, clauses) -> {
              if (outcome != Outcome.NOT_APPLICABLE) lines.add(line(outcome, clauses));
            });
    return lines;
  }

  /** What is not about the project, folded but listed; null for none. */
  public Line passed() {
    List<String> passed = byOutcome().get(Outcome.NOT_APPLICABLE);
    return passed == null ? null : line(Outcome.NOT_APPLICABLE, passed);
  }

  private Map<Outcome, List<String>> byOutcome() {
    Map<Outcome, List<String>> byOutcome = new EnumMap<>(Outcome.class);
    for (JsonNode finding : assessment.path("findings"))
      byOutcome
          .computeIfAbsent(
              Outcome.ofId(finding.path("outcome").asString()), outcome -> new ArrayList<>())
          .add(finding.path("clause").asString());
    return byOutcome;
  }

  private Line line(Outcome outcome, List<String> clauses) {
    return new Line(
        outcome(outcome) + " " + clauses.size(),
        String.join(Pages.text(lang, "and"), clauses),
        outcome.id());
  }

  public List<Said> conclusions() {
    return concluded.stream()
        .map(
            one ->
                one.kind() != LogEntry.Kind.CONCLUSION
                    ? new Said(
                        text(one.kind() == LogEntry.Kind.NOTICE ? "notified" : "signed"),
                        one.by() + " " + one.header().path("on").asString(""),
                        null,
                        "value",
                        false)
                    : conclusion(one, DecisionLog.conclusion(one)))
        .toList();
  }

  private Said conclusion(LogEntry one, Conclusion c) {
    String decided = c.decision() == Conclusion.Decision.ACCEPT ? "accepted" : "overridden";
    List<String> said = new ArrayList<>();
    said.add(text("machine", outcome(Outcome.ofId(one.header().path("machine").asString()))));
    said.add(c.instead() == null ? text(decided) : text(decided + "-as", outcome(c.instead())));
    said.add(c.by() + " " + c.on());
    if (!c.reason().isEmpty()) said.add(c.reason());
    if (!c.legalBasis().isEmpty()) said.add(c.legalBasis());
    if (c.expires() != null) said.add(text("until", c.expires()));
    return new Said(c.clause(), String.join(" · ", said), c.expires(), null, !c.holdsOn(today));
  }

  /** Of every file its name and SHA-256. */
  public List<Line> files() {
    return manifest.path(Manifest.FILES).properties().stream()
        .map(file -> new Line(file.getKey(), file.getValue().asString(), "hash"))
        .toList();
  }

  /** The same as JSON that cannot end the script it stands in. */
  public String hashes() {
    return new String(CanonicalJson.bytes(manifest.path(Manifest.FILES)), StandardCharsets.UTF_8)
        .replace("<", "\\u003c");
  }

  private String outcome(Outcome outcome) {
    return lang.of(outcome.zh(), outcome.id().replace('-', ' '));
  }

  private String text(String key, Object... arguments) {
    return Pages.text(lang, "evidence." + key, arguments);
  }
}
