package io.redline.intake;

import io.redline.intake.IntakeProblem.Problem;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a proposal against {@code proposal.schema.json}, more strictly than the schema by itself:
 * a key it does not name is refused, because a mistyped key would be a missing fact. Written here
 * rather than with a schema library for the sake of the messages: place, value, expectation, guess.
 * A test compares its verdicts with a schema library's.
 */
final class ProposalSchema {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  static final JsonNode CONTRACT = read();
  static final JsonNode ROOT = withOurs(CONTRACT.deepCopy());
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
  private static final String EXCLUDED = "excludedActivities";
  private static final int SHOWN = 60;

  /** A file of another kind has a problem in every line; nobody reads them all. */
  private static final int MOST_PROBLEMS = 100;

  private final Vocabulary vocabulary;
  private final List<Problem> problems = new ArrayList<>();

  ProposalSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Problem> check(JsonNode proposal) {
    object(proposal, ROOT, "");
    return problems;
  }

  /** Checks one text at the top that has to be there. */
  void checkText(String key, int longest, JsonNode proposal) {
    JsonNode text = proposal.path(key);
    boolean isPlain =
        text.isString() && !text.stringValue().isBlank() && text.stringValue().length() <= longest;
    if (!isPlain) value(text, ROOT.path("properties").path(key), "/" + key);
  }

  /** The length of a text at the top of which the schema asks nothing else. */
  static int longest(String key) {
    JsonNode schema = ROOT.path("properties").path(key);
    boolean asksMore =
        !Set.of("type", "minLength", "maxLength").containsAll(schema.propertyNames());
    return asksMore ? -1 : schema.path("maxLength").asInt(-1);
  }

  List<Problem> problems() {
    return problems;
  }

  /**
   * What we add to the contract's keys and words: what an activity or facility question was
   * answered with, 改扩建, counties of which it is not known in which a site lies.
   */
  private static JsonNode withOurs(JsonNode contract) {
    for (JsonNode project : List.of(contract, contract.at("/properties/parts/items"))) {
      ((ArrayNode) project.at("/properties/nature/enum")).add("rebuild-or-expand");
      ObjectNode site = (ObjectNode) project.at("/properties/site/properties");
      site.set("possibleCounties", site.path("counties").deepCopy());
      ((ObjectNode) site.path("possibleCounties"))
          .put("description", "GB/T 2260 codes of which the site lies in at least one.");
    }
    ObjectNode properties = (ObjectNode) contract.path("properties");
    properties.set(EXCLUDED, properties.path("activities").deepCopy());
    ((ObjectNode) properties.path(EXCLUDED))
        .put(
            "description",
            "Ids of vocabulary.tsv that the project was asked about and is not, such as a mine without"
                + " a tailings pond. Counts for what is in doubt, beside activities and industries.");
    return contract;
  }

  private void value(JsonNode value, JsonNode node, String at) {
    if (problems.size() >= MOST_PROBLEMS) return;
    JsonNode schema =
        node.has("$ref") ? ROOT.at(node.path("$ref").stringValue().substring(1)) : node;
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
      problem(at, object, type("object"), null);
      return;
    }
    for (JsonNode key : schema.path("required"))
      if (!object.has(key.stringValue()))
        problems.add(
            new Problem(
                at + "/" + key.stringValue(),
                (String) null,
                TEXTS.say("proposal-schema.value-key-required"),
                null));
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (problems.size() >= MOST_PROBLEMS) return;
      String key = entry.getKey();
      String place = at + "/" + escape(key);
      JsonNode known = schema.path("properties").path(key);
      if (!known.isMissingNode()) value(entry.getValue(), known, place);
      else if (schema.path("additionalProperties").isObject())
        keyed(key, entry.getValue(), schema.path("additionalProperties"), place);
      else unknownKey(key, schema, place);
    }
  }

  /** Evidence is keyed by ids of the vocabulary, sources by pointers into the proposal. */
  private void keyed(String key, JsonNode value, JsonNode schema, String place) {
    if (!place.startsWith("/sources/")) word(Vocabulary.EVIDENCE, key, place);
    value(value, schema, place);
  }

  private void unknownKey(String key, JsonNode schema, String place) {
    TreeSet<String> known = new TreeSet<>(schema.path("properties").propertyNames());
    problems.add(
        new Problem(
            place,
            TEXTS.say("proposal-schema.unknown-key"),
            TEXTS.say("proposal-schema.one-keys", known),
            Message.same(Guess.closest(key, known))));
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
    problems.add(
        new Problem(place, quote(id), TEXTS.say("proposal-schema.id-vocabulary-tsv", kind), guess));
  }

  private void enumerated(JsonNode value, JsonNode schema, String at) {
    List<String> allowed = new ArrayList<>();
    for (JsonNode one : schema.path("enum")) {
      if (one.equals(value)) return;
      allowed.add(one.asString());
    }
    problem(
        at,
        value,
        TEXTS.say("one", allowed),
        value.isString() ? Guess.closest(value.stringValue(), allowed) : null);
  }

  private void text(String text, JsonNode value, JsonNode schema, String at) {
    int length = text.codePointCount(0, text.length());
    if (length < schema.path("minLength").asInt(0))
      problem(at, value, TEXTS.say("proposal-schema.text-not-empty"), null);
    if (length > schema.path("maxLength").asInt(Integer.MAX_VALUE))
      problem(
          at,
          value,
          TEXTS.say("proposal-schema.most-characters", schema.path("maxLength").asInt(), length),
          null);
    if (schema.has("pattern")
        && !pattern(schema.path("pattern").stringValue()).matcher(text).matches())
      problem(
          at,
          value,
          TEXTS.say("proposal-schema.text-form", schema.path("pattern").stringValue()),
          null);
    if ("date".equals(schema.path("format").asString(""))) date(text, value, at);
    if (text.isBlank() && schema.path("minLength").asInt(0) > 0 && !text.isEmpty())
      problem(at, value, TEXTS.say("proposal-schema.text-not-blank"), null);
  }

  private static Pattern pattern(String expression) {
    return PATTERNS.computeIfAbsent(expression, Pattern::compile);
  }

  private void date(String text, JsonNode value, String at) {
    if (!isDate(text)) {
      String iso =
          text.replaceAll("[./年月]", "-").replaceAll("日", "").replaceAll("-(\\d)(?=-|$)", "-0$1");
      boolean fair = !iso.equals(text) && isDate(iso);
      problem(at, value, TEXTS.say("proposal-schema.day-calendar-yyyy"), fair ? iso : null);
    }
  }

  /** LocalDate alone would also take the year 12026. */
  private static boolean isDate(String iso) {
    if (!iso.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return false;
    try {
      LocalDate.parse(iso);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void number(JsonNode value, JsonNode schema, String at) {
    double number = value.doubleValue();
    if (!Double.isFinite(number))
      problem(at, value, TEXTS.say("proposal-schema.finite-number"), null);
    else if (schema.has("minimum") && number < schema.path("minimum").doubleValue())
      problem(
          at,
          value,
          TEXTS.say("proposal-schema.number-least", schema.path("minimum").asString()),
          null);
  }

  private void array(JsonNode array, JsonNode schema, String at) {
    if (!schema.has("items")) return;
    int index = 0;
    for (JsonNode item : array) {
      if (problems.size() >= MOST_PROBLEMS) return;
      String place = at + "/" + index++;
      value(item, schema.path("items"), place);
      if (!item.isString()) continue;
      if (at.endsWith("/activities")) word(Vocabulary.ACTIVITY, item.stringValue(), place);
      if (at.endsWith("/industries")) industry(item.stringValue(), schema.path("items"), place);
    }
  }

  /** A code that has the form of one and does not exist would be read as none of the listed. */
  private void industry(String code, JsonNode schema, String place) {
    boolean hasForm = pattern(schema.path("pattern").stringValue()).matcher(code).matches();
    if (hasForm && IndustryCodes.digits(code) == null)
      problems.add(
          new Problem(place, quote(code), IndustryCodes.EXPECTED, IndustryCodes.guess(code)));
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

  private static Message expectedType(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isMissingNode()) return TEXTS.say("proposal-schema.value");
    if (type.isString()) return type(type.stringValue());
    List<Message> each = new ArrayList<>();
    type.forEach(one -> each.add(type(one.stringValue())));
    return each.stream().reduce((a, b) -> TEXTS.say("proposal-schema.either", a, b)).orElseThrow();
  }

  private static Message type(String type) {
    return switch (type) {
      case "string" -> TEXTS.say("proposal-schema.text-quotes");
      case "number" -> TEXTS.say("proposal-schema.number-without-quotes");
      case "boolean" -> TEXTS.say("proposal-schema.true-or-false");
      case "array" -> TEXTS.say("proposal-schema.list");
      case "object" -> TEXTS.say("proposal-schema.object");
      default -> Message.same(type);
    };
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

  private void problem(String at, JsonNode value, Message expectation, String guess) {
    problems.add(new Problem(at, shorten(value.toString()), expectation, guess));
  }

  static String quote(String text) {
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
