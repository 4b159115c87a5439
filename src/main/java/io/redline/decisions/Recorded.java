package io.redline.decisions;

import io.redline.assess.Assessor;
import io.redline.facts.Outcome;
import io.redline.intake.CanonicalJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded assessment. What is kept by hash is read from the log's contents.
 *
 * @param asOf the day it was judged by
 * @param depth whether clauses that are not about the project left their evidence too
 * @param given the files as they were handed in; at least one
 * @param read the proposal as it was understood, kept as canonical JSON
 * @param layers hash of the list of {@link KeptLayer}s; null in entries of before 2026-12, which
 *     list them themselves
 * @param assessment the outcome, kept as {@link AssessmentJson}
 */
public record Recorded(
    String proposalId,
    String proposalName,
    LocalDate asOf,
    Outcome outcome,
    Assessor.Depth depth,
    List<KeptFile> given,
    String read,
    KeptRulebook rulebook,
    @Nullable String layers,
    String assessment,
    ProductVersion version) {

  /** A file by its name and where its bytes are kept. */
  public record KeptFile(String name, String hash) {}

  /**
   * @param digest as printed with the assessment
   * @param hash of the kept files
   */
  public record KeptRulebook(String version, String digest, String hash) {}

  /**
   * @param digest as printed with the assessment
   * @param hash of the list of its card and files, each kept by its own hash
   */
  public record KeptLayer(String id, String title, String edition, String digest, String hash) {
    static final String LIST = "layers";

    /** As a list, in canonical JSON. */
    static byte[] bytes(List<KeptLayer> layers) {
      ArrayNode list = CanonicalJson.MAPPER.createArrayNode();
      layers.forEach(
          l ->
              list.addObject()
                  .put("id", l.id())
                  .put("title", l.title())
                  .put("edition", l.edition())
                  .put("digest", l.digest())
                  .put("hash", l.hash()));
      return CanonicalJson.bytes(list);
    }

    /**
     * The layers of an entry: by the hash of their list or, in entries of before 2026-12, listed.
     *
     * @param content finds a list by its hash
     */
    public static List<KeptLayer> of(LogEntry entry, Function<String, byte[]> content) {
      JsonNode list = entry.header().path(LIST);
      if (list.isString()) list = CanonicalJson.read(content.apply(list.stringValue()));
      List<KeptLayer> layers = new ArrayList<>();
      list.forEach(
          l ->
              layers.add(
                  new KeptLayer(
                      text(l, "id"),
                      text(l, "title"),
                      text(l, "edition"),
                      text(l, "digest"),
                      text(l, "hash"))));
      return List.copyOf(layers);
    }
  }

  public Recorded {
    given = List.copyOf(given);
  }

  /**
   * @param entry of kind assessment
   */
  public static Recorded of(LogEntry entry) {
    JsonNode json = entry.header();
    List<KeptFile> given = new ArrayList<>();
    json.path("given")
        .forEach(
            f ->
                given.add(
                    new KeptFile(text(f, "name"), f.path("hash").asString(text(json, "read")))));
    JsonNode rulebook = json.path("rulebook");
    JsonNode version = json.path("version");
    return new Recorded(
        text(json.path("proposal"), "id"),
        text(json.path("proposal"), "name"),
        LocalDate.parse(text(json, "asOf")),
        Outcome.ofId(text(json, "outcome")),
        Assessor.Depth.valueOf(text(json, "depth").toUpperCase(Locale.ROOT).replace('-', '_')),
        given,
        text(json, "read"),
        new KeptRulebook(
            text(rulebook, "version"),
            text(rulebook, "digest"),
            rulebook.path("hash").asString(text(rulebook, "digest"))),
        json.path(KeptLayer.LIST).asString(null),
        text(json, "assessment"),
        new ProductVersion(
            text(version, "redline"), text(version, "rules"), text(version, "java")));
  }

  /** Adds all of it to an entry's header; a hash that stands there already is not said again. */
  void into(ObjectNode json) {
    json.putObject("proposal").put("id", proposalId).put("name", proposalName);
    json.put("asOf", asOf.toString()).put("outcome", outcome.id());
    json.put("depth", depth.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    var files = json.putArray("given");
    for (KeptFile file : given) {
      ObjectNode one = files.addObject().put("name", file.name());
      if (!file.hash().equals(read)) one.put("hash", file.hash());
    }
    json.put("read", read);
    ObjectNode rules =
        json.putObject("rulebook")
            .put("version", rulebook.version())
            .put("digest", rulebook.digest());
    if (!rulebook.hash().equals(rulebook.digest())) rules.put("hash", rulebook.hash());
    json.put(KeptLayer.LIST, layers);
    json.put("assessment", assessment);
    json.putObject("version")
        .put("redline", version.redline())
        .put("rules", version.rules())
        .put("java", version.java());
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).stringValue();
  }
}
