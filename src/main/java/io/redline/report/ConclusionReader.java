package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.report.Conclusion.Decision;
import io.redline.report.Conclusion.Flaw;
import io.redline.screening.Screened;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What people concluded, from a YAML or JSON file: a list under {@code conclusions} of {@code
 * clause}, {@code decision} (accept, override), {@code by}, {@code on}, {@code proposal} (its
 * digest, once for all of the file or for each), and {@code reason}, {@code legalBasis}, {@code
 * expires}, {@code outcome} (decided instead), {@code attachment} (a {@code name} with the {@code
 * number} and day {@code on} of a letter or the {@code digest} of a file) where there are any.
 * Strict: nothing is skipped. One that is not about the proposal, or cannot have been given on it,
 * is read and counts for nothing.
 */
public final class ConclusionReader {
  private static final Catalogue TEXTS = Catalogue.named("report");

  private static final Set<String> KEYS =
      Set.of(
          "clause",
          "decision",
          "reason",
          "legalBasis",
          "by",
          "on",
          "expires",
          "outcome",
          "attachment",
          "proposal");
  private static final Set<String> OF_ATTACHMENT = Set.of("name", "number", "on", "digest");
  private static final Set<String> TOP = Set.of("conclusions", "proposal");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final String OUTCOMES =
      Arrays.stream(Outcome.values())
          .filter(o -> o != Outcome.ERROR)
          .map(Outcome::id)
          .collect(Collectors.joining(", "));

  private final String source;
  private final Assessment assessment;
  private final Binding binding;
  private final List<Problem> problems = new ArrayList<>();

  private ConclusionReader(String source, Screened screened, LocalDate today) {
    this.source = source;
    this.assessment = screened.assessment();
    this.binding = Binding.to(screened.proposal(), today);
  }

  /**
   * @param screened what is concluded on: every clause must be one of its findings, but for those
   *     of another proposal
   * @param today in Shanghai
   * @throws IntakeProblem naming every place that is wrong
   */
  public static List<Conclusion> read(Path file, Screened screened, LocalDate today)
      throws IntakeProblem {
    return new ConclusionReader(file.toString(), screened, today).read(file);
  }

  private List<Conclusion> read(Path file) throws IntakeProblem {
    JsonNode root = parse(file);
    JsonNode list = root.path("conclusions");
    if (!list.isArray() || list.isEmpty()) {
      problems.add(
          new Problem(
              "/conclusions",
              (Message) null,
              TEXTS.say("conclusion-reader.list-least-one-conclusion"),
              null));
      throw new IntakeProblem(source, problems);
    }
    for (String key : root.propertyNames())
      if (!TOP.contains(key)) wrong("/" + key, key, Message.same("conclusions, proposal"));
    String all = digest(root, "");
    List<Conclusion> conclusions = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String at = "/conclusions/" + i;
      String own = digest(list.get(i), at);
      String about = own.isEmpty() ? all : own;
      Conclusion one = one(list.get(i), at, about);
      if (!seen.add(List.of(one.clause(), about)))
        wrong(
            "/conclusions/" + i + "/clause",
            one.clause(),
            TEXTS.say("conclusion-reader.most-one-conclusion"));
      conclusions.add(one);
    }
    if (!problems.isEmpty()) throw new IntakeProblem(source, problems);
    return conclusions;
  }

  private JsonNode parse(Path file) throws IntakeProblem {
    Message expected = TEXTS.say("conclusion-reader.yaml-or-json-file");
    try {
      JsonNode root = YAML.readTree(Files.readAllBytes(file));
      if (root != null && root.isObject()) return root;
      wrong("", null, expected);
    } catch (IOException e) {
      wrong("", e.getClass().getSimpleName(), expected);
    } catch (JacksonException e) {
      wrong("", e.getOriginalMessage(), expected);
    }
    throw new IntakeProblem(source, problems);
  }

  private String digest(JsonNode node, String at) {
    String digest = text(node, at, "proposal", false);
    if (digest.isEmpty() || DIGEST.matcher(digest).matches()) return digest;
    wrong(
        at + "/proposal",
        digest,
        TEXTS.say("conclusion-reader.digest-proposal-here", binding.digest()));
    return "";
  }

  private Conclusion one(JsonNode node, String at, String about) {
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        wrong(at + "/" + key, key, Message.same(String.join(", ", sorted(KEYS))));
    String clause = text(node, at, "clause", true);
    LocalDate on = day(node, at, "on", true);
    Flaw flaw = on == null ? null : binding.flaw(about, on);
    boolean known =
        flaw == Flaw.OTHER_PROPOSAL
            || assessment.findings().stream().anyMatch(f -> f.clause().id().equals(clause));
    if (!clause.isEmpty() && !known)
      wrong(at + "/clause", clause, TEXTS.say("conclusion-reader.clause-assessment"));
    Decision decision = decision(text(node, at, "decision", true), at);
    boolean override = decision == Decision.OVERRIDE;
    LocalDate expires = day(node, at, "expires", false);
    if (on != null && expires != null && expires.isBefore(on))
      wrong(
          at + "/expires",
          expires.toString(),
          TEXTS.say("conclusion-reader.not-before-day-given", on));
    return new Conclusion(
        clause,
        decision,
        text(node, at, "reason", override),
        text(node, at, "legalBasis", override),
        text(node, at, "by", true),
        on,
        expires,
        instead(text(node, at, "outcome", false), override, at),
        flaw,
        attachment(node.path("attachment"), at + "/attachment"));
  }

  private Attachment attachment(JsonNode node, String at) {
    if (node.isMissingNode() || node.isNull()) return null;
    for (String key : node.propertyNames())
      if (!OF_ATTACHMENT.contains(key))
        wrong(at + "/" + key, key, Message.same(String.join(", ", sorted(OF_ATTACHMENT))));
    String digest = text(node, at, "digest", false);
    Attachment paper =
        new Attachment(
            text(node, at, "name", true),
            text(node, at, "number", false),
            day(node, at, "on", false),
            DIGEST.matcher(digest).matches() ? digest : "");
    if (!paper.name().isEmpty() && !paper.isWhole())
      wrong(at, null, TEXTS.say("conclusion-reader.attachment"));
    return paper;
  }

  private static List<String> sorted(Set<String> keys) {
    return keys.stream().sorted().toList();
  }

  private Outcome instead(String id, boolean override, String at) {
    if (id.isEmpty()) return null;
    for (Outcome outcome : Outcome.values())
      if (override && outcome != Outcome.ERROR && outcome.id().equals(id)) return outcome;
    wrong(at + "/outcome", id, TEXTS.say("conclusion-reader.only-override", OUTCOMES));
    return null;
  }

  private Decision decision(String word, String at) {
    for (Decision decision : Decision.values())
      if (decision.name().toLowerCase(Locale.ROOT).equals(word)) return decision;
    if (!word.isEmpty()) wrong(at + "/decision", word, Message.same("accept, override"));
    return Decision.ACCEPT;
  }

  private LocalDate day(JsonNode node, String at, String key, boolean needed) {
    String text = text(node, at, key, needed);
    if (text.isEmpty()) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrong(at + "/" + key, text, TEXTS.say("conclusion-reader.day-yyyy-mm-dd"));
      return null;
    }
  }

  /** Blank counts as missing. */
  private String text(JsonNode node, String at, String key, boolean needed) {
    JsonNode value = node.path(key);
    String text = value.isString() ? value.asString().strip() : "";
    boolean strange = !value.isMissingNode() && !value.isNull() && !value.isString();
    if (text.isEmpty() && (needed || strange))
      wrong(
          at + "/" + key,
          strange ? value.toString() : null,
          TEXTS.say(
              needed && (key.equals("reason") || key.equals("legalBasis"))
                  ? "conclusion-reader.text-of-override"
                  : "conclusion-reader.text"));
    return text;
  }

  private void wrong(String place, String value, Message expected) {
    problems.add(new Problem(place, Message.same(value), expected, null));
  }
}
