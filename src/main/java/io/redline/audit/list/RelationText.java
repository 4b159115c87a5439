package io.redline.audit.list;

import io.redline.audit.list.Units.Factor;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cell that says how a site lies to a layer: {@code 不在}, {@code 在内：一级}, {@code 1200 米}. What
 * could be read in two ways, such as a bare 0, is not read.
 */
final class RelationText {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  /** The words for relations in {@code words.tsv}. */
  static final String WORDS = "place.relation";

  private static final String NEAR = "near";

  /** A smaller number without a unit is rather a code: 1 for yes. */
  private static final double LEAST_BARE_METRES = 10;

  private static final Pattern DISTANCE =
      Pattern.compile(
          "(?:near|距离?|相距|邻近|临近|附近)?[\\s:,]*(\\d[^:;]*)(?:[:;]\\s*(.+))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUALIFIED = Pattern.compile("([^\\s:;,、(]+)[\\s:;,、(]+(.+?)\\)?");
  private static final Pattern UNIT = Pattern.compile(".*\\d\\s*[^\\d\\s.,].*");

  /** A heading that 是 and 否 answer; 是否避让 and 是否在…外 are asked the other way round. */
  private static final Pattern QUESTION =
      Pattern.compile("(是否(涉及|占用|位于|在)(?!.*[外避不非]).*|.*[（(]是否涉及[)）])");

  private RelationText() {}

  /**
   * @return a statement's relation, with its metres, hectares and class as far as they are said
   */
  static ObjectNode read(String written, Column column) throws UnreadableCell {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    String yesOrNo = QUESTION.matcher(column.heading().strip()).matches() ? answer(text) : null;
    if (yesOrNo != null) return relation(yesOrNo);
    Matcher distance = DISTANCE.matcher(text);
    if (distance.matches()) return distance(distance, column.unit());
    String whole = Words.id(WORDS, text);
    if (whole != null) return relation(whole);
    Matcher qualified = QUALIFIED.matcher(text);
    if (!qualified.matches() || Words.id(WORDS, qualified.group(1)) == null)
      return relation(CellReader.word(WORDS, text));
    return qualified(Words.id(WORDS, qualified.group(1)), qualified.group(2).strip());
  }

  /** Yes may mean wholly or partly, and partly is the less. */
  private static String answer(String text) {
    String answer = Words.id("boolean", text);
    return answer == null ? null : Boolean.parseBoolean(answer) ? "partly" : "outside";
  }

  /**
   * @param unit null when a bare number may be something else than metres
   */
  private static ObjectNode distance(Matcher text, Factor unit) throws UnreadableCell {
    String number = text.group(1).strip();
    boolean isBare = !UNIT.matcher(number).matches();
    double metres = Quantity.read(number, "m", unit == null ? Factor.ONE : unit);
    if (isBare && (unit == null || metres > 0 && metres < LEAST_BARE_METRES))
      throw wantsUnit(number + " 米");
    if (metres <= 0) throw new UnreadableCell(TEXTS.say("relation-text.distance-above-0"), null);
    ObjectNode json = relation(NEAR).put("metres", metres);
    return text.group(2) == null ? json : json.put("class", text.group(2).strip());
  }

  private static ObjectNode qualified(String relation, String rest) throws UnreadableCell {
    boolean isNumber = Character.isDigit(rest.charAt(0));
    boolean hasUnit = isNumber && UNIT.matcher(rest).matches();
    if (isNumber && relation.equals("outside")) {
      if (!hasUnit) throw wantsUnit("outside: " + rest + " m");
      return relation(relation).put("metres", Quantity.read(rest, "m", Factor.ONE));
    }
    if (isNumber && relation.equals("partly")) {
      if (!hasUnit) throw wantsUnit("partly: " + rest + " ha");
      return relation(relation).put("hectares", Quantity.read(rest, "ha", Factor.ONE));
    }
    if (hasUnit && isMeasure(rest))
      throw new UnreadableCell(TEXTS.say("relation-text.class-inside-needs"), null);
    return relation(relation).put("class", rest);
  }

  private static boolean isMeasure(String rest) {
    for (String wanted : new String[] {"m", "ha"}) {
      try {
        Quantity.read(rest, wanted, Factor.ONE);
        return true;
      } catch (UnreadableCell e) {
        continue;
      }
    }
    return false;
  }

  private static UnreadableCell wantsUnit(String guess) {
    return new UnreadableCell(TEXTS.say("relation-text.number-unit-such"), Message.same(guess));
  }

  private static ObjectNode relation(String id) {
    return JsonNodeFactory.instance.objectNode().put("relation", id);
  }
}
