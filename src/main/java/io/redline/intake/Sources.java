package io.redline.intake;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the facts of a proposal were read. What nobody has confirmed is unknown to whoever judges,
 * and stays in the proposal for the record. Of the pointers at or above a fact the nearest speaks
 * for it; one below a fact that is judged as a whole, such as a vertex of the outline, speaks for
 * the whole.
 */
public final class Sources {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  /** They name the proposal and say nothing that is judged. */
  private static final Set<String> NAMES = Set.of("/id", "/name", "/sources");

  private static final Pattern NAMES_OF_PART = Pattern.compile("/parts/\\d+/(id|name|role)");
  private static final Pattern PART = Pattern.compile("(/parts/\\d+)?");
  private static final Pattern DOCUMENT = Pattern.compile(PART + "/evidence/[^/]+");
  private static final Pattern SITE = Pattern.compile(PART + "/site");
  private static final String GEOMETRY = "/site/geometry";

  /** What decides whether a document is held; the rest is only told. */
  private static final List<String> HOLDING = List.of("status", "date", "validUntil");

  /** Without them coordinates would be read another way, and firmly. */
  private static final List<String> READING = List.of("crs", "accuracyMetres");

  private final JsonNode proposal;
  private final Map<String, Source> byPointer = new LinkedHashMap<>();
  private final Map<String, Source> unconfirmed = new LinkedHashMap<>();
  private final JsonNode confirmed;

  private Sources(JsonNode proposal) {
    this.proposal = proposal;
    for (Map.Entry<String, JsonNode> one : proposal.path("sources").properties())
      byPointer.put(one.getKey(), source(one.getKey(), one.getValue()));
    if (byPointer.values().stream().allMatch(Source::confirmed)) this.confirmed = proposal;
    else {
      ObjectNode less = (ObjectNode) proposal.deepCopy();
      object("", less, byPointer.get(""));
      this.confirmed = less;
    }
  }

  /** Of a proposal as given. */
  public static Sources of(JsonNode proposal) {
    return new Sources(proposal);
  }

  private static Source source(String pointer, JsonNode said) {
    return new Source(
        pointer,
        said.path("from").asString(""),
        said.path("file").asString(""),
        said.path("where").asString(""),
        said.path("confirmed").asBoolean(false));
  }

  /** The facts that nobody has confirmed, each by its own pointer, in the proposal's order. */
  public Map<String, Source> unconfirmed() {
    return unconfirmed;
  }

  /** What stands among the facts beside those that are not there, by key. */
  Map<String, List<String>> kept() {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    unconfirmed.forEach(
        (pointer, source) -> kept.put("sources" + pointer.replace('/', '.'), source.kept()));
    return kept;
  }

  /**
   * The proposal as it may be judged. An unconfirmed statement of {@code place} is null, so that
   * the others keep their numbers; so is an unconfirmed fact of a part, which does not have it from
   * the project instead. The same object where everything is confirmed.
   */
  JsonNode confirmed() {
    return confirmed;
  }

  /** Pointers that point to nothing. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (String pointer : byPointer.keySet())
      if (!exists(pointer))
        problems.add(
            new Problem(
                "/sources/" + ProposalSchema.escape(pointer),
                ProposalSchema.quote(pointer),
                TEXTS.say("sources.json-pointer-something"),
                guess(pointer)));
    return problems;
  }

  private boolean exists(String pointer) {
    if (pointer.equals("/sources") || pointer.startsWith("/sources/")) return false;
    try {
      return !proposal.at(JsonPointer.compile(pointer)).isMissingNode();
    } catch (IllegalArgumentException notAPointer) {
      return false;
    }
  }

  private String guess(String pointer) {
    String slashed = "/" + pointer.replaceFirst("^[#./]+", "").replace('.', '/');
    if (exists(slashed)) return slashed;
    Set<String> known = new TreeSet<>();
    pointers("", proposal, known);
    return Guess.closest(slashed, known);
  }

  private static void pointers(String at, JsonNode node, Set<String> into) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String pointer = at + "/" + ProposalSchema.escape(entry.getKey());
      if (pointer.equals("/sources")) continue;
      into.add(pointer);
      if (!pointer.endsWith(GEOMETRY)) pointers(pointer, entry.getValue(), into);
    }
    if (!node.isArray()) return;
    for (int i = 0; i < node.size(); i++) {
      into.add(at + "/" + i);
      pointers(at + "/" + i, node.get(i), into);
    }
  }

  /**
   * Takes out what is not confirmed.
   *
   * @param own what speaks for the object where nothing below it does; null for nothing
   */
  private void object(String at, ObjectNode object, @Nullable Source own) {
    Source reading = SITE.matcher(at).matches() ? reading(at, object, own) : null;
    for (String key : List.copyOf(object.propertyNames())) {
      String pointer = at + "/" + ProposalSchema.escape(key);
      JsonNode value = object.get(key);
      if (NAMES.contains(pointer) || NAMES_OF_PART.matcher(pointer).matches() || value.isNull())
        continue;
      Source nearest = byPointer.getOrDefault(pointer, own);
      Source doubt = null;
      if (pointer.equals("/place")) statements((ArrayNode) value, nearest);
      else if (pointer.equals("/parts")) parts((ArrayNode) value, nearest);
      else if (DOCUMENT.matcher(pointer).matches())
        doubt = document(pointer, (ObjectNode) value, nearest);
      else if (!value.isObject() || pointer.endsWith(GEOMETRY)) {
        doubt = doubt(pointer, nearest);
        if (doubt == null && pointer.endsWith(GEOMETRY)) doubt = reading;
      } else object(pointer, (ObjectNode) value, nearest);
      if (doubt == null) continue;
      unconfirmed.put(pointer, doubt);
      if (at.startsWith("/parts/")) object.putNull(key);
      else object.remove(key);
    }
  }

  private Source reading(String at, ObjectNode site, Source own) {
    return firstOf(READING, at, site, own);
  }

  private Source document(String at, ObjectNode document, Source own) {
    Source doubt = firstOf(HOLDING, at, document, own);
    if (doubt == null) object(at, document, own);
    return doubt;
  }

  /** The first of these keys that is there and not confirmed. */
  private Source firstOf(List<String> keys, String at, ObjectNode object, Source own) {
    for (String key : keys) {
      if (!object.has(key)) continue;
      Source doubt = doubt(at + "/" + key, byPointer.getOrDefault(at + "/" + key, own));
      if (doubt != null) return doubt;
    }
    return null;
  }

  private void statements(ArrayNode all, Source own) {
    for (int i = 0; i < all.size(); i++) {
      String pointer = "/place/" + i;
      Source doubt = doubt(pointer, byPointer.getOrDefault(pointer, own));
      if (doubt == null) continue;
      unconfirmed.put(pointer, doubt);
      all.setNull(i);
    }
  }

  private void parts(ArrayNode all, Source own) {
    for (int i = 0; i < all.size(); i++)
      if (all.get(i) instanceof ObjectNode part)
        object("/parts/" + i, part, byPointer.getOrDefault("/parts/" + i, own));
  }

  private Source doubt(String pointer, Source nearest) {
    for (Source below : byPointer.values())
      if (!below.confirmed() && below.pointer().startsWith(pointer + "/")) return below;
    return nearest == null || nearest.confirmed() ? null : nearest;
  }
}
