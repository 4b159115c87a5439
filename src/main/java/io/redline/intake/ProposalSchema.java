package io.redline.intake;

import io.redline.intake.IntakeProblem.Problem;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a proposal against {@code proposal.schema.json}, more strictly than the schema by itself:
 * a key it does not name is refused, because a mistyped key would be a missing fact. Written here
 * rather than with a schema library for the sake of the messages: place, value, expectation, guess.
 * A test compares its verdicts with a schema library's.
 */
final class ProposalSchema {
  static final JsonNode ROOT = read();
  private static final int SHOWN = 60;

  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  ProposalSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Problem> check(JsonNode proposal) {
    object(proposal, ROOT, "");
    return problems;
  }

  private void value(JsonNode value, JsonNode schema, String at) {
    if (!typeAllowed(value, schema)) {
      problem(at, value, expectedType(schema), guessNumber(value, schema));
      return;
    }
    if (schema.has("enum")) enumerated(value, schema, at);
    if (value.isString()) text(value.stringValue(), value, schema, at);
    if (value.isNumber()) number(value, schema, at);
    if (value.isArray()) array(value, schema, at);
    if (value.isObject() && (schema.has("properties") || schema.has("additionalProperties")))
      object(value, schema, at);
  }

  private void object(JsonNode object, JsonNode schema, String at) {
    if (!object.isObject()) {
      problem(at, object, "object", null);
      return;
    }
    for (JsonNode key : schema.path("required"))
      if (!object.has(key.stringValue()))
        problems.add(
            new Problem(at + "/" + key.stringValue(), null, "a value; this key is required", null));
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = entry.getKey();
      String place = at + "/" + escape(key);
      JsonNode known = schema.path("properties").path(key);
      if (!known.isMissingNode()) value(entry.getValue(), known, place);
      else if (schema.path("additionalProperties").isObject())
        keyed(key, entry.getValue(), schema.path("additionalProperties"), place);
      else unknownKey(key, schema, place);
    }
  }

  /** The evidence object: its keys are ids of the vocabulary. */
  private void keyed(String key, JsonNode value, JsonNode schema, String place) {
    word(Vocabulary.EVIDENCE, key, place);
    value(value, schema, place);
  }

  private void unknownKey(String key, JsonNode schema, String place) {
    TreeSet<String> known = new TreeSet<>(schema.path("properties").propertyNames());
    problems.add(new Problem(place, null, "one of the keys " + known, Guess.closest(key, known)));
  }

  private void word(String kind, String id, String place) {
    if (vocabulary.ids(kind).contains(id)) return;
    String guess = Guess.closest(id, vocabulary.ids(kind));
    if (guess == null)
      guess =
          vocabulary.ids(kind).stream()
              .filter(known -> vocabulary.zh(kind, known).equals(id))
              .findFirst()
              .orElse(null);
    problems.add(new Problem(place, quote(id), "an " + kind + " id of the vocabulary", guess));
  }

  private void enumerated(JsonNode value, JsonNode schema, String at) {
    List<String> allowed = new ArrayList<>();
    for (JsonNode one : schema.path("enum")) {
      if (one.equals(value)) return;
      allowed.add(one.asString());
    }
    problem(at, value, "one of " + allowed, Guess.closest(value.asString(), allowed));
  }

  private void text(String text, JsonNode value, JsonNode schema, String at) {
    int length = text.codePointCount(0, text.length());
    if (length < schema.path("minLength").asInt(0))
      problem(at, value, "text that is not empty", null);
    if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE))
      problem(
          at,
          value,
          "at most " + schema.path("maxLength").asInt() + " characters; it has " + length,
          null);
    if (schema.has("pattern")
        && !Pattern.compile(schema.path("pattern").stringValue()).matcher(text).find())
      problem(at, value, "text of the form " + schema.path("pattern").stringValue(), null);
    if ("date".equals(schema.path("format").asString(""))) date(text, value, at);
    if (text.isBlank() && schema.path("minLength").asInt(0) > 0 && !text.isEmpty())
      problem(at, value, "text that is not blank", null);
  }

  private void date(String text, JsonNode value, String at) {
    try {
      LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      String iso =
          text.replaceAll("[./年月]", "-").replaceAll("日", "").replaceAll("-(\\d)(?=-|$)", "-0$1");
      boolean fair = !iso.equals(text) && iso.matches("\\d{4}-\\d{2}-\\d{2}") && isDate(iso);
      problem(at, value, "a day of the calendar as YYYY-MM-DD", fair ? iso : null);
    }
  }

  private static boolean isDate(String iso) {
    try {
      LocalDate.parse(iso);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void number(JsonNode value, JsonNode schema, String at) {
    double number = value.doubleValue();
    if (!Double.isFinite(number)) problem(at, value, "a finite number", null);
    else if (schema.has("minimum") && number < schema.path("minimum").doubleValue())
      problem(at, value, "a number of at least " + schema.path("minimum").asString(), null);
  }

  private void array(JsonNode array, JsonNode schema, String at) {
    if (!schema.has("items")) return;
    int index = 0;
    for (JsonNode item : array) {
      String place = at + "/" + index++;
      value(item, schema.path("items"), place);
      if (at.equals("/activities") && item.isString())
        word(Vocabulary.ACTIVITY, item.stringValue(), place);
    }
  }

  private static boolean typeAllowed(JsonNode value, JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) return !value.isNull();
    if (type.isString()) return isType(value, type.stringValue());
    for (JsonNode one : type) if (isType(value, one.stringValue())) return true;
    return false;
  }

  private static boolean isType(JsonNode value, String type) {
    return switch (type) {
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "null" -> value.isNull();
      default -> throw new IllegalStateException("schema type " + type);
    };
  }

  private static String expectedType(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) return "a value";
    if (type.isString()) return type.stringValue();
    StringBuilder names = new StringBuilder();
    for (Iterator<JsonNode> it = type.iterator(); it.hasNext(); )
      names.append(it.next().stringValue()).append(it.hasNext() ? " or " : "");
    return names.toString();
  }

  /** "1,200" and "12O0" where a number is wanted. */
  private static String guessNumber(JsonNode value, JsonNode schema) {
    if (!value.isString()) {
      boolean single =
          schema.path("type").asString("").equals("array")
              && !value.isContainer()
              && !value.isNull();
      return single ? "[" + value + "]" : null;
    }
    String type = schema.path("type").asString("");
    if (type.equals("array")) return "[" + value + "]";
    if (type.equals("boolean"))
      return Map.of("true", "true", "false", "false", "是", "true", "否", "false")
          .get(value.stringValue());
    if (!type.equals("number")) return null;
    String digits =
        value
            .stringValue()
            .replace(",", "")
            .replace("，", "")
            .replace('O', '0')
            .replace('o', '0')
            .trim();
    return digits.matches("-?\\d+(\\.\\d+)?") ? digits : null;
  }

  private void problem(String at, JsonNode value, String expectation, String guess) {
    problems.add(new Problem(at, shorten(value.toString()), expectation, guess));
  }

  private static String quote(String text) {
    return shorten("\"" + text + "\"");
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  static String escape(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode read() {
    try (InputStream in = ProposalSchema.class.getResourceAsStream("proposal.schema.json")) {
      return JsonMapper.shared().readTree(in);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
