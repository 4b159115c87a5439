package io.redline.decisions.evidence;

import io.redline.assess.Assessor;
import io.redline.decisions.AssessmentJson;
import io.redline.decisions.Hashing;
import io.redline.decisions.LogEntry;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.LogProblem;
import io.redline.decisions.Recorded;
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
    LogProblem none =
        LogProblem.of(
            zip + " 不是证据包：缺少或不能读取 manifest.json、record.json",
            zip
                + " is no evidence bundle: manifest.json or record.json is missing or cannot be read");
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
      wrong.add(
          new Message(
              "记录的杂凑值是 " + entry.hash() + "，与所给的不同",
              "the record's hash is " + entry.hash() + ", not the one given"));
    if (!Manifest.isSealed(manifest, files.get(Bundle.MANIFEST)))
      wrong.add(new Message("manifest.json 被改动过", "manifest.json was changed"));
    fileHashes(wrong);
    if (!hashing.hex(entry.bytes()).equals(entry.hash()))
      wrong.add(new Message("record.json 与其杂凑值不符", "record.json does not have its hash"));
    if (!entry.number().equals(manifest.path("record").asString("")))
      wrong.add(new Message("record.json 不是所称的记录", "record.json is another record"));
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
      if (bytes == null) wrong.add(new Message(name + " 缺失", name + " is missing"));
      else if (!Hashing.SHA_256.hex(bytes).equals(said.get(name)))
        wrong.add(
            said.containsKey(name)
                ? new Message(name + " 被改动过", name + " was changed")
                : new Message(name + " 不属于此证据包", name + " does not belong to the bundle"));
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
      if (!sound)
        wrong.add(new Message("人工结论 " + name + " 不符", "conclusion " + name + " is not as written"));
    }
  }

  /** What the record names by hash. */
  private void named(List<Message> wrong) {
    for (int i = 0; i < record.given().size(); i++)
      named(Bundle.GIVEN + (i + 1), record.given().get(i).hash(), wrong);
    named(Bundle.READ, record.read(), wrong);
    named(Bundle.ASSESSMENT, record.assessment(), wrong);
    if (!rules().digest().equals(record.rulebook().digest()))
      wrong.add(new Message("rules/ 不是记录所用的规则库", "rules/ is not the rulebook of the record"));
  }

  private void named(String file, String hash, List<Message> wrong) {
    byte[] bytes = files.get(file);
    if (bytes == null || !hashing.key(bytes).equals(hash))
      wrong.add(new Message(file + " 不是记录所指的内容", file + " is not what the record names"));
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
        wrong.add(
            new Message(
                "用所附规则和图层重新判定，结果不同（当时的程序：" + record.version().text() + "）",
                "judged again by these rules and layers it comes out differently (judged then by "
                    + record.version().text()
                    + ")"));
    } catch (IntakeProblem | RulebookProblem | LayerProblem e) {
      wrong.add(
          new Message("不能重新判定：" + e.getMessage(), "cannot be judged again: " + e.getMessage()));
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
