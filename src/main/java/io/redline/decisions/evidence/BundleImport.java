package io.redline.decisions.evidence;

import io.redline.decisions.DecisionLog;
import io.redline.decisions.Evidence;
import io.redline.decisions.Hashing;
import io.redline.decisions.LogProblem;
import io.redline.intake.CanonicalJson;
import io.redline.report.RecordStamp;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Takes a bundle into a log, once it agrees with itself. */
public final class BundleImport {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private BundleImport() {}

  /**
   * @param printedHash the record's hash as printed on a report, or null
   * @param known a rulebook at hand already; one of the same digest is not compiled again
   * @throws LogProblem when the bundle does not agree with itself; nothing was taken in
   */
  public static RecordStamp run(
      Path zip, String printedHash, Rulebook known, DecisionLog log, String by, Instant at) {
    OpenBundle bundle = OpenBundle.read(zip);
    List<Message> wrong = bundle.check(printedHash, known);
    if (!wrong.isEmpty())
      throw LogProblem.of(TEXTS.say("bundle.not-taken-in", zip, Punctuation.remarks(wrong)));
    return log.takeIn(bundle.entry(), evidence(bundle, zip), by, at);
  }

  private static Evidence evidence(OpenBundle bundle, Path zip) {
    SortedMap<String, byte[]> files = bundle.files();
    List<byte[]> given = new ArrayList<>();
    for (int i = 0; i < bundle.record().given().size(); i++)
      given.add(files.get(Bundle.GIVEN + (i + 1)));
    SortedMap<String, byte[]> layers = new TreeMap<>();
    files
        .tailMap("layers/")
        .headMap("layers0")
        .forEach((name, bytes) -> layers.put(name.substring("layers/".length()), bytes));
    byte[] list = layers.remove("layers.json");
    List<JsonNode> cards = new ArrayList<>();
    if (list != null) CanonicalJson.read(list).path("layers").forEach(cards::add);
    try {
      return new Evidence(
          given,
          files.get(Bundle.READ),
          files.get(Bundle.ASSESSMENT),
          bundle.rules().sequence(),
          cards,
          bundle.keptLayers(),
          layers,
          bundle.conclusions(),
          Hashing.SHA_256.hex(Files.readAllBytes(zip)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
