package io.redline.intake;

import io.redline.earth.CoordinateRange;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import io.redline.words.TextCharset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one proposal, strictly: what is not understood is refused with its place, never skipped.
 */
public final class ProposalReader {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  /** A proposal with a detailed boundary is some hundred kilobytes. */
  public static final long MOST_BYTES = 16 * 1024 * 1024;

  /** Of one site; a detailed boundary has some thousand. */
  public static final int MOST_POSITIONS = 200_000;

  private static final int DEEPEST = 32;
  private static final String WHOLE_FILE = "";
  private static final int LONGEST_ID = ProposalSchema.longest("id");
  private static final int LONGEST_NAME = ProposalSchema.longest("name");
  private static final Set<String> NO_FACTS =
      Set.of("id", "name", "site.geometry", "sources", "parts", "place");
  private static final Message ONE_OBJECT = TEXTS.say("proposal-reader.one-json-object-each");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(40)
                          .maxStringLength(1_000_000)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Vocabulary vocabulary;

  public ProposalReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What a proposal can say today, for those who need its facts and words. */
  public static JsonNode schema() {
    return ProposalSchema.ROOT;
  }

  public Proposal read(Path file) throws IntakeProblem {
    return read(file.toString(), bytes(file));
  }

  /** What a proposal's file holds, for those who keep it as it was handed in. */
  public static byte[] bytes(Path file) throws IntakeProblem {
    String source = file.toString();
    try {
      if (Files.isDirectory(file))
        throw refuse(
            source,
            WHOLE_FILE,
            TEXTS.say("proposal-reader.folder"),
            TEXTS.say("proposal-reader.proposal-file"),
            null);
      long bytes = Files.size(file);
      if (bytes > MOST_BYTES)
        throw refuse(
            source,
            WHOLE_FILE,
            TEXTS.say("proposal-reader.bytes", bytes),
            TEXTS.say("proposal-reader.most-bytes", MOST_BYTES),
            null);
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw refuse(
          source,
          WHOLE_FILE,
          TEXTS.say("proposal-reader.no-such-file"),
          TEXTS.say("proposal-reader.proposal-file"),
          Message.same(neighbour(file)));
    } catch (IOException e) {
      throw refuse(
          source,
          WHOLE_FILE,
          Message.same(e.getClass().getSimpleName()),
          TEXTS.say("proposal-reader.readable-file"),
          null);
    }
  }

  /**
   * @param source name for messages
   */
  public Proposal read(String source, byte[] bytes) throws IntakeProblem {
    return read(source, parse(source, decode(source, bytes)));
  }

  /**
   * The same proposal on another site: as if its file had said so, and checked the same way.
   *
   * @param geometry GeoJSON geometry in the system of {@code crs}, x first
   * @param crs null where nobody says it
   */
  public Proposal onSite(
      Proposal proposal, JsonNode geometry, @Nullable String crs, List<String> unplaced)
      throws IntakeProblem {
    ObjectNode root = (ObjectNode) proposal.json().deepCopy();
    ObjectNode site =
        root.path("site").isObject() ? (ObjectNode) root.path("site") : root.putObject("site");
    site.set("geometry", geometry);
    if (crs == null) site.remove("crs");
    else site.put("crs", crs);
    if (root.path("sources") instanceof ObjectNode sources)
      for (String read : List.of("/site/geometry", "/site/crs")) given(sources, read);
    unplaced.forEach(name -> addUnplaced(root, name));
    return read(proposal.source(), root);
  }

  /** It is what the project is, somewhere. */
  private static void addUnplaced(ObjectNode root, String name) {
    ArrayNode parts = root.path("parts") instanceof ArrayNode some ? some : root.putArray("parts");
    ObjectNode part = parts.addObject().put("id", "unread-" + (parts.size() + 1));
    part.put("name", name).put("role", "other");
    for (String same : List.of("activities", "industries", "purposes"))
      if (root.has(same)) part.set(same, root.get(same));
  }

  /** Whoever hands in a file of the site answers for it; what its pointer told is of another. */
  private static void given(ObjectNode sources, String pointer) {
    for (String key : List.copyOf(sources.propertyNames()))
      if (key.equals(pointer) || key.startsWith(pointer + "/")) sources.remove(key);
    sources.putObject(pointer).put("from", "survey").put("confirmed", true);
  }

  /**
   * A proposal put together from elsewhere, such as a row of a list; checked like a file.
   *
   * @param source name for messages
   */
  public Proposal read(String source, JsonNode root) throws IntakeProblem {
    List<Problem> problems = new ArrayList<>(new ProposalSchema(vocabulary).check(root));
    if (problems.isEmpty()) problems.addAll(new PlaceCheck(vocabulary).check(root));
    JsonNode site = root.path("site");
    String crs = site.path("crs").isString() ? site.path("crs").stringValue() : null;
    CoordinateRange range = CoordinateRange.of(crs == null ? CoordinateRange.DEFAULT : crs);
    if (range == null)
      problems.add(
          new Problem(
              "/site/crs",
              ProposalSchema.quote(crs),
              CoordinateRange.CODES,
              Guess.closest(crs, CoordinateRange.codes())));
    else if (site.path("geometry").isObject())
      problems.addAll(new GeometryCheck(range).check(site.path("geometry")));
    List<ProjectPart> parts = new PartsReader(problems).read(root.path("parts"));
    if (!problems.isEmpty()) throw new IntakeProblem(source, problems);
    Sources sources = Sources.of(root);
    problems.addAll(sources.problems());
    problems.addAll(DocumentDays.check(root));
    if (!problems.isEmpty()) throw new IntakeProblem(source, problems);
    return proposal(source, root, sources, range, parts);
  }

  /**
   * A proposal that differs from one read before only in its id, its name and the geometry of its
   * site, as many rows of a list do: the rest is neither checked nor taken apart again.
   */
  public Proposal alike(Proposal before, String source, JsonNode root) throws IntakeProblem {
    ProposalSchema schema = new ProposalSchema(vocabulary);
    schema.checkText("id", LONGEST_ID, root);
    schema.checkText("name", LONGEST_NAME, root);
    List<Problem> problems = schema.problems();
    Proposal.DeclaredSite like = before.site();
    String crs = like == null || like.crs() == null ? CoordinateRange.DEFAULT : like.crs();
    JsonNode geometry = root.path("site").path("geometry");
    if (geometry.isObject())
      problems.addAll(new GeometryCheck(CoordinateRange.of(crs)).check(geometry));
    if (!problems.isEmpty()) throw new IntakeProblem(source, problems);
    return new Proposal(
        source,
        root.path("id").stringValue(),
        root.path("name").stringValue(),
        before.asOf(),
        before.facts(),
        !root.path("site").isObject()
            ? null
            : new Proposal.DeclaredSite(
                geometry.isObject() ? geometry : null,
                like == null ? null : like.crs(),
                like == null ? null : like.accuracyMetres(),
                like == null ? null : like.counties(),
                like == null ? null : like.possibleCounties(),
                like == null ? null : like.place()),
        List.of(),
        before.statements(),
        root);
  }

  private static Proposal proposal(
      String source,
      JsonNode root,
      Sources sources,
      CoordinateRange range,
      List<ProjectPart> allParts) {
    JsonNode confirmed = sources.confirmed();
    Map<String, Object> facts = new HashMap<>();
    flatten("", confirmed, facts);
    facts.putAll(sources.kept());
    List<ProjectPart> parts =
        confirmed == root
            ? allParts
            : new PartsReader(new ArrayList<>()).read(confirmed.path("parts"));
    if (parts.stream().anyMatch(ProjectPart::isOutfallWithPlace))
      facts.put(ProjectPart.OUTFALL_PLACED, true);
    Proposal.DeclaredSite declared = site(confirmed.path("site"), range);
    LocalDate asOf =
        confirmed.has("asOf") ? LocalDate.parse(confirmed.path("asOf").stringValue()) : null;
    return new Proposal(
        source,
        root.path("id").stringValue(),
        root.path("name").stringValue(),
        asOf,
        facts,
        declared,
        parts,
        PlaceStatement.all(root, confirmed),
        root);
  }

  /** Null when nothing is said of a site. */
  static Proposal.@Nullable DeclaredSite site(JsonNode site, CoordinateRange range) {
    if (!site.isObject()) return null;
    return new Proposal.DeclaredSite(
        site.path("geometry").isObject() ? site.path("geometry") : null,
        site.hasNonNull("crs") ? range.code() : null,
        site.hasNonNull("accuracyMetres") ? site.path("accuracyMetres").doubleValue() : null,
        site.hasNonNull("counties") ? strings(site.path("counties")) : null,
        site.hasNonNull("possibleCounties") ? strings(site.path("possibleCounties")) : null,
        site.path("place").asString(null));
  }

  static void flatten(String prefix, JsonNode object, Map<String, Object> facts) {
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
      JsonNode value = entry.getValue();
      if (NO_FACTS.contains(key) || value.isNull()) continue;
      if (value.isObject()) flatten(key, value, facts);
      else if (value.isArray()) facts.put(key, strings(value));
      else if (value.isNumber()) facts.put(key, value.doubleValue());
      else if (value.isBoolean()) facts.put(key, value.booleanValue());
      else facts.put(key, value.stringValue());
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> all = new ArrayList<>();
    for (JsonNode item : array) all.add(item.asString());
    return List.copyOf(all);
  }

  private static String decode(String source, byte[] bytes) throws IntakeProblem {
    String text = TextCharset.decode(StandardCharsets.UTF_8, bytes, 0, bytes.length);
    if (text == null)
      throw refuse(
          source,
          WHOLE_FILE,
          TEXTS.say("proposal-reader.bytes-not-utf-8"),
          TEXTS.say("proposal-reader.utf-8-text"),
          encoding(bytes));
    return TextCharset.withoutMark(text);
  }

  private static Message encoding(byte[] bytes) {
    String name =
        TextCharset.isUtf16(bytes) ? "UTF-16" : TextCharset.of(bytes) == null ? null : "GBK";
    return name == null ? null : TEXTS.say("proposal-reader.file-save-utf-8", name);
  }

  private static JsonNode parse(String source, String text) throws IntakeProblem {
    JsonParser parser = MAPPER.createParser(text);
    try (parser) {
      JsonNode root = MAPPER.readTree(parser);
      if (root == null || root.isMissingNode())
        throw refuse(
            source,
            WHOLE_FILE,
            TEXTS.say("proposal-reader.nothing"),
            TEXTS.say("proposal-reader.proposal-json-object"),
            null);
      if (parser.nextToken() == null) return root;
      throw refuse(
          source,
          place(parser, parser.currentTokenLocation()),
          TEXTS.say("proposal-reader.more-text"),
          ONE_OBJECT,
          null);
    } catch (StreamConstraintsException e) {
      throw refuse(
          source,
          place(parser, e.getLocation()),
          reason(e),
          TEXTS.say("proposal-reader.most-levels-numbers", DEEPEST),
          null);
    } catch (JacksonException e) {
      throw refuse(source, place(parser, e.getLocation()), reason(e), ONE_OBJECT, null);
    }
  }

  private static String place(JsonParser parser, TokenStreamLocation known) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    TokenStreamLocation location = known == null ? parser.currentLocation() : known;
    String at = "line " + location.getLineNr() + ", column " + location.getColumnNr();
    return pointer.isEmpty() ? at : pointer + " (" + at + ")";
  }

  /** The parser's words, without its advice to us on how to let it pass. */
  private static Message reason(JacksonException e) {
    return Message.same(e.getOriginalMessage().replaceAll("(?s)(: enable | \\(`?Stream).*", ""));
  }

  private static IntakeProblem refuse(
      String source, String place, Message value, Message expectation, Message guess) {
    return new IntakeProblem(source, List.of(new Problem(place, value, expectation, guess)));
  }

  private static String neighbour(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) return null;
    try (var entries = Files.list(folder)) {
      return Guess.closest(
          file.getFileName().toString(), entries.map(p -> p.getFileName().toString()).toList());
    } catch (IOException e) {
      return null;
    }
  }
}
