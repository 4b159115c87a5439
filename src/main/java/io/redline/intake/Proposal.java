package io.redline.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody says of one project. Absent facts are unknown.
 *
 * @param source file or row it came from, for messages
 * @param asOf judge by the law in force on this day; null when not said
 * @param facts leaf facts by dotted key ({@code water.intake}), without id, name and geometry;
 *     lists of words stay lists; values are String, Double, Boolean or List of String. One that
 *     nobody has confirmed is not there; where it was read stands under {@code sources.} and its
 *     key
 * @param site the site as declared, or null; what nobody has confirmed of it is not there
 * @param parts further parts with a place or a kind of their own
 * @param statements what is said of where it and its parts lie
 * @param json the proposal as given, with what nobody has confirmed
 */
public record Proposal(
    String source,
    String id,
    String name,
    @Nullable LocalDate asOf,
    Map<String, Object> facts,
    @Nullable DeclaredSite site,
    List<ProjectPart> parts,
    List<PlaceStatement> statements,
    JsonNode json) {

  public Proposal {
    facts = Map.copyOf(facts);
    parts = List.copyOf(parts);
    statements = List.copyOf(statements);
  }

  /** The same where other facts are supposed. */
  public Proposal supposing(Map<String, Object> otherFacts) {
    return new Proposal(source, id, name, asOf, otherFacts, site, parts, statements, json);
  }

  /** The same without the outline of its site. */
  public Proposal withoutGeometry() {
    ObjectNode less = (ObjectNode) json.deepCopy();
    if (less.get("site") instanceof ObjectNode said) said.remove("geometry");
    DeclaredSite where =
        site == null
            ? null
            : new DeclaredSite(
                null,
                site.crs(),
                site.accuracyMetres(),
                site.counties(),
                site.possibleCounties(),
                site.place());
    return new Proposal(source, id, name, asOf, facts, where, parts, statements, less);
  }

  /** A part as a project of its own, with what it does not say itself from the whole. */
  public Proposal of(ProjectPart part) {
    List<PlaceStatement> ofPart =
        statements.stream()
            .filter(s -> part.id().equals(s.part()))
            .map(PlaceStatement::ofThePart)
            .toList();
    return new Proposal(
        source, id, name, asOf, part.factsWithin(facts), part.site(), List.of(), ofPart, json);
  }

  /**
   * What a person's word on this proposal names: SHA-256 over its canonical JSON, under which the
   * log keeps it too.
   */
  public String digest() {
    return CanonicalJson.digest(json);
  }

  /** What is said of where it lies itself. */
  public List<PlaceStatement> place() {
    if (statements.isEmpty()) return statements;
    return statements.stream().filter(s -> s.part() == null).toList();
  }

  /** The same on another site, of which nobody has said anything yet; its parts stay. */
  public Proposal elsewhere() {
    if (statements.isEmpty()) return this;
    List<PlaceStatement> ofParts = statements.stream().filter(s -> s.part() != null).toList();
    return new Proposal(source, id, name, asOf, facts, site, parts, ofParts, json);
  }

  /**
   * The site as declared, before any transformation.
   *
   * @param geometry GeoJSON geometry with x first, checked; null when absent
   * @param crs the system as written, or null for the default EPSG:4490
   * @param accuracyMetres null when not declared
   * @param counties GB/T 2260 codes; null when absent
   * @param possibleCounties those of which it lies in at least one; null when absent
   */
  public record DeclaredSite(
      @Nullable JsonNode geometry,
      @Nullable String crs,
      @Nullable Double accuracyMetres,
      @Nullable List<String> counties,
      @Nullable List<String> possibleCounties,
      String place) {}
}
