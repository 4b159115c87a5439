package io.redline.report;

import io.redline.assess.Assessment;
import io.redline.facts.Outcome;
import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.Wording;
import io.redline.report.Conclusion.Decision;
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
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What people concluded, from a YAML or JSON file: a list under {@code conclusions} of {@code
 * clause}, {@code decision} (accept, override), {@code by}, {@code on}, and {@code reason}, {@code
 * legalBasis}, {@code expires}, {@code outcome} (decided instead) where there are any. Strict:
 * nothing is skipped.
 */
public final class ConclusionReader {
  private static final Set<String> KEYS =
      Set.of("clause", "decision", "reason", "legalBasis", "by", "on", "expires", "outcome");
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
  private final List<Problem> problems = new ArrayList<>();

  private ConclusionReader(String source, Assessment assessment) {
    this.source = source;
    this.assessment = assessment;
  }

  /**
   * @param assessment the one concluded on: every clause must be one of its findings
   * @throws IntakeProblem naming every place that is wrong
   */
  public static List<Conclusion> read(Path file, Assessment assessment) throws IntakeProblem {
    return new ConclusionReader(file.toString(), assessment).read(file);
  }

  private List<Conclusion> read(Path file) throws IntakeProblem {
    JsonNode root = parse(file);
    JsonNode list = root.path("conclusions");
    if (!list.isArray() || list.isEmpty()) {
      problems.add(
          new Problem(
              "/conclusions",
              (Wording) null,
              new Wording("至少一条结论的列表", "a list of at least one conclusion"),
              null));
      throw new IntakeProblem(source, problems);
    }
    List<Conclusion> conclusions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      Conclusion one = one(list.get(i), "/conclusions/" + i);
      if (!seen.add(one.clause()))
        wrong(
            "/conclusions/" + i + "/clause",
            one.clause(),
            new Wording("每个条款至多一条结论", "at most one conclusion for a clause"));
      conclusions.add(one);
    }
    if (!problems.isEmpty()) throw new IntakeProblem(source, problems);
    return conclusions;
  }

  private JsonNode parse(Path file) throws IntakeProblem {
    Wording expected = new Wording("YAML 或 JSON 文件", "a YAML or JSON file");
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

  private Conclusion one(JsonNode node, String at) {
    for (String key : node.propertyNames())
      if (!KEYS.contains(key))
        wrong(
            at + "/" + key, key, Wording.same(String.join(", ", KEYS.stream().sorted().toList())));
    String clause = text(node, at, "clause", true);
    boolean known = assessment.findings().stream().anyMatch(f -> f.clause().id().equals(clause));
    if (!clause.isEmpty() && !known)
      wrong(at + "/clause", clause, new Wording("本次评估中的条款", "a clause of this assessment"));
    Decision decision = decision(text(node, at, "decision", true), at);
    boolean override = decision == Decision.OVERRIDE;
    LocalDate on = day(node, at, "on", true);
    LocalDate expires = day(node, at, "expires", false);
    if (on != null && expires != null && expires.isBefore(on))
      wrong(
          at + "/expires",
          expires.toString(),
          new Wording("不早于作出结论的日期 " + on, "not before the day it was given, " + on));
    return new Conclusion(
        clause,
        decision,
        text(node, at, "reason", override),
        text(node, at, "legalBasis", override),
        text(node, at, "by", true),
        on,
        expires,
        instead(text(node, at, "outcome", false), override, at));
  }

  private Outcome instead(String id, boolean override, String at) {
    if (id.isEmpty()) return null;
    for (Outcome outcome : Outcome.values())
      if (override && outcome != Outcome.ERROR && outcome.id().equals(id)) return outcome;
    wrong(
        at + "/outcome",
        id,
        new Wording("仅在 override 时：" + OUTCOMES, "only with override: " + OUTCOMES));
    return null;
  }

  private Decision decision(String word, String at) {
    for (Decision decision : Decision.values())
      if (decision.name().toLowerCase(Locale.ROOT).equals(word)) return decision;
    if (!word.isEmpty()) wrong(at + "/decision", word, Wording.same("accept, override"));
    return Decision.ACCEPT;
  }

  private LocalDate day(JsonNode node, String at, String key, boolean needed) {
    String text = text(node, at, key, needed);
    if (text.isEmpty()) return null;
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      wrong(at + "/" + key, text, new Wording("日期 YYYY-MM-DD", "a day, YYYY-MM-DD"));
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
          new Wording("文字" + why(key, needed), "some text" + whyEnglish(key, needed)));
    return text;
  }

  private static String why(String key, boolean needed) {
    return needed && (key.equals("reason") || key.equals("legalBasis")) ? "（不同意机器结论时必填）" : "";
  }

  private static String whyEnglish(String key, boolean needed) {
    return needed && (key.equals("reason") || key.equals("legalBasis"))
        ? " (an override cannot do without)"
        : "";
  }

  private void wrong(String place, String value, Wording expected) {
    problems.add(new Problem(place, Wording.same(value), expected, null));
  }
}
