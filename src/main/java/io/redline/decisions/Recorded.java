package io.redline.decisions;

import io.redline.assess.Assessor;
import io.redline.facts.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded assessment. What is kept by hash is read from the log's contents.
 *
 * @param asOf the day it was judged by
 * @param depth whether clauses that are not about the project left their evidence too
 * @param given the files as they were handed in; at least one
 * @param read the proposal as it was understood, kept as canonical JSON
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
    List<KeptLayer> layers,
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
  public record KeptLayer(String id, String title, String edition, String digest, String hash) {}

  public Recorded {
    given = List.copyOf(given);
    layers = List.copyOf(layers);
  }

  /**
   * @param entry of kind assessment
   */
  public static Recorded of(LogEntry entry) {
    JsonNode json = entry.header();
    List<KeptFile> given = new ArrayList<>();
    json.path("given").forEach(f -> given.add(new KeptFile(text(f, "name"), text(f, "hash"))));
    List<KeptLayer> layers = new ArrayList<>();
    json.path("layers")
        .forEach(
            l ->
                layers.add(
                    new KeptLayer(
                        text(l, "id"),
                        text(l, "title"),
                        text(l, "edition"),
                        text(l, "digest"),
                        text(l, "hash"))));
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
            text(rulebook, "version"), text(rulebook, "digest"), text(rulebook, "hash")),
        layers,
        text(json, "assessment"),
        new ProductVersion(
            text(version, "redline"), text(version, "rules"), text(version, "java")));
  }

  /** Adds all of it to an entry's header. */
  void into(ObjectNode json) {
    json.putObject("proposal").put("id", proposalId).put("name", proposalName);
    json.put("asOf", asOf.toString()).put("outcome", outcome.id());
    json.put("depth", depth.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    var files = json.putArray("given");
    given.forEach(f -> files.addObject().put("name", f.name()).put("hash", f.hash()));
    json.put("read", read);
    json.putObject("rulebook")
        .put("version", rulebook.version())
        .put("digest", rulebook.digest())
        .put("hash", rulebook.hash());
    var list = json.putArray("layers");
    layers.forEach(
        l ->
            list.addObject()
                .put("id", l.id())
                .put("title", l.title())
                .put("edition", l.edition())
                .put("digest", l.digest())
                .put("hash", l.hash()));
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
