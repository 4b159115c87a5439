package io.redline.decisions.evidence;

import io.redline.assess.Assessor;
import io.redline.decisions.AssessmentJson;
import io.redline.decisions.Hashing;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Recorded;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.intake.CanonicalJson;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerProblem;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.RuleFiles;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookProblem;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screened;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A bundle of evidence from elsewhere, checked without its log: each file against the manifest, the
 * record against its hash, everything the record names against what is here, and the judgement by
 * doing it again.
 */
public final class OpenBundle {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private final SortedMap<String, byte[]> files;
  private final JsonNode manifest;
  private final Hashing hashing;
  private final LogEntry entry;
  private final Recorded record;

  private OpenBundle(SortedMap<String, byte[]> files, JsonNode manifest, LogEntry entry) {
    this.files = files;
    this.manifest = manifest;
    this.hashing = Hashing.of(manifest.path("hashing").asString(""));
    this.entry = entry;
    this.record = Recorded.of(entry);
  }

  /**
   * @throws LogProblem when it is no bundle
   */
  public static OpenBundle read(Path zip) {
    SortedMap<String, byte[]> files = ZipFiles.read(zip);
    LogProblem none = LogProblem.of(TEXTS.say("open-bundle.no-evidence-bundle", zip));
    if (!files.keySet().containsAll(List.of(Bundle.MANIFEST, Bundle.RECORD))) throw none;
    try {
      JsonNode manifest = CanonicalJson.read(files.get(Bundle.MANIFEST));
      LogEntry entry = LogEntry.of(files.get(Bundle.RECORD), manifest.path("hash").asString(""));
      boolean known = entry != null && entry.kind() == Kind.ASSESSMENT;
      if (!known || manifest.path("format").asInt(0) != Bundle.FORMAT) throw none;
      return new OpenBundle(files, manifest, entry);
    } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
      throw none;
    }
  }

  public LogEntry entry() {
    return entry;
  }

  public Recorded record() {
    return record;
  }

  /** The layers it was judged by, as its log names them. */
  List<KeptLayer> keptLayers() {
    return KeptLayer.of(entry, hash -> files.get(Bundle.LAYERS));
  }

  SortedMap<String, byte[]> files() {
    return files;
  }

  JsonNode manifest() {
    return manifest;
  }

  Hashing hashing() {
    return hashing;
  }

  /** Headers of people's conclusions, in the order they were recorded. */
  List<byte[]> conclusions() {
    List<byte[]> all = new ArrayList<>();
    manifest
        .path("conclusions")
        .forEach(
            c -> all.add(files.get(Bundle.CONCLUSIONS + c.path("record").asString() + ".json")));
    return all;
  }

  /**
   * @param printedHash the record's hash as printed on a report, or null. Without it the bundle
   *     agrees with itself, and who made it is not known
   * @param known a rulebook at hand already; one of the same digest is not compiled again
   * @return everything that does not agree; empty when all does
   */
  public List<Message> check(String printedHash, Rulebook known) {
    List<Message> wrong = new ArrayList<>();
    if (printedHash != null && !printedHash.strip().equalsIgnoreCase(entry.hash()))
      wrong.add(TEXTS.say("open-bundle.record-hash-not-one", entry.hash()));
    if (!Manifest.isSealed(manifest, files.get(Bundle.MANIFEST)))
      wrong.add(TEXTS.say("open-bundle.manifest-json-changed"));
    fileHashes(wrong);
    if (!hashing.hex(entry.bytes()).equals(entry.hash()))
      wrong.add(TEXTS.say("open-bundle.record-json-not-hash"));
    if (!entry.number().equals(manifest.path("record").asString("")))
      wrong.add(TEXTS.say("open-bundle.record-json-another"));
    conclusions(wrong);
    named(wrong);
    if (wrong.isEmpty()) judgedAgain(known, wrong);
    return wrong;
  }

  private void fileHashes(List<Message> wrong) {
    Map<String, String> said = new TreeMap<>();
    manifest
        .path(Manifest.FILES)
        .properties()
        .forEach(e -> said.put(e.getKey(), e.getValue().asString("")));
    TreeSet<String> names = new TreeSet<>(said.keySet());
    names.addAll(files.keySet());
    names.remove(Bundle.MANIFEST);
    for (String name : names) {
      byte[] bytes = files.get(name);
      if (bytes == null) wrong.add(TEXTS.say("open-bundle.missing", name));
      else if (!Hashing.SHA_256.hex(bytes).equals(said.get(name)))
        wrong.add(
            said.containsKey(name)
                ? TEXTS.say("open-bundle.changed", name)
                : TEXTS.say("open-bundle.not-belong-bundle", name));
    }
  }

  private void conclusions(List<Message> wrong) {
    for (JsonNode one : manifest.path("conclusions")) {
      String name = one.path("record").asString("");
      byte[] bytes = files.get(Bundle.CONCLUSIONS + name + ".json");
      LogEntry conclusion =
          bytes == null ? null : LogEntry.of(bytes, one.path("hash").asString(""));
      boolean sound =
          conclusion != null
              && hashing.hex(bytes).equals(conclusion.hash())
              && conclusion.header().path("aboutHash").asString("").equals(entry.hash());
      if (!sound) wrong.add(TEXTS.say("open-bundle.conclusion-not-written", name));
    }
  }

  /** What the record names by hash. */
  private void named(List<Message> wrong) {
    for (int i = 0; i < record.given().size(); i++)
      named(Bundle.GIVEN + (i + 1), record.given().get(i).hash(), wrong);
    named(Bundle.READ, record.read(), wrong);
    if (record.layers() != null) named(Bundle.LAYERS, record.layers(), wrong);
    named(Bundle.ASSESSMENT, record.assessment(), wrong);
    if (!rules().digest().equals(record.rulebook().digest()))
      wrong.add(TEXTS.say("open-bundle.rules-not-rulebook"));
  }

  private void named(String file, String hash, List<Message> wrong) {
    byte[] bytes = files.get(file);
    if (bytes == null || !Hashing.matches(hash, bytes))
      wrong.add(TEXTS.say("open-bundle.not-what-record-names", file));
  }

  RuleFiles rules() {
    TreeMap<String, byte[]> rules = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(Bundle.RULES))
            rules.put(name.substring(Bundle.RULES.length()), bytes);
        });
    return new RuleFiles(rules);
  }

  private void judgedAgain(Rulebook known, List<Message> wrong) {
    try {
      Rulebook rulebook =
          known.digest().equals(record.rulebook().digest())
              ? known
              : RulebookReader.read("rules/", rules());
      Screening screening = new Screening(new Assessor(rulebook), layers(rulebook));
      Screened again =
          screening.screen(
              new ProposalReader(rulebook.vocabulary()).read(Bundle.READ, files.get(Bundle.READ)),
              record.asOf(),
              record.depth());
      if (!Arrays.equals(AssessmentJson.bytes(again.assessment()), files.get(Bundle.ASSESSMENT)))
        wrong.add(TEXTS.say("open-bundle.judged-again-these", record.version().text()));
    } catch (IntakeProblem | RulebookProblem | LayerProblem e) {
      wrong.add(TEXTS.say("open-bundle.cannot-judged-again", e.getMessage()));
    }
  }

  LayerStore layers(Rulebook rulebook) {
    if (!files.containsKey("layers/layers.json")) return new LayerStore(List.of());
    try (TemporaryFolder folder = TemporaryFolder.make()) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        if (!file.getKey().startsWith("layers/")) continue;
        Path target = folder.path().resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      return LayerReader.read(folder.path().resolve("layers"), rulebook.vocabulary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
