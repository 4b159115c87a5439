package io.redline.audit.list;

import io.redline.audit.list.Units.Factor;
import io.redline.site.files.PlainNumber;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: full-width digits, thousands apart, a unit behind. Anything vaguer
 * (约, ≥, a range) is not read as a number.
 */
final class Quantity {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final Pattern NUMBER =
      Pattern.compile(
          "([+-]?(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)(?:\\.\\d+)?(?:[eE][+-]?\\d{1,2})?)\\s*(\\D.*)?",
          Pattern.DOTALL);
  private static final Pattern RATIO = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*[:∶]\\s*1");
  private static final String PERCENT = "%";
  private static final String PURE = "1";

  private Quantity() {}

  /**
   * @param wanted unit of the schema
   * @param column unit of the column's heading
   */
  static double read(String written, String wanted, Factor column) throws UnreadableCell {
    if (column == Factor.ONE && !wanted.equals(PERCENT) && PlainNumber.is(written))
      return Double.parseDouble(written);
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
    Matcher ratio = RATIO.matcher(text);
    if (wanted.equals(PURE) && ratio.matches()) return Double.parseDouble(ratio.group(1));
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) throw notANumber(text, wanted);
    BigDecimal number = new BigDecimal(m.group(1).replaceAll("[, ]", ""));
    String unit = m.group(2) == null ? "" : m.group(2);
    if (wanted.equals(PERCENT) && unit.isEmpty() && isFraction(number))
      throw new UnreadableCell(
          TEXTS.say("quantity.percentage-sign"),
          Message.same(Numbers.plain(number.movePointRight(2)) + "%"));
    boolean bare = unit.length() == 1 && "千万亿".contains(unit);
    Factor factor = unit.isEmpty() ? column : Units.factor(wanted, unit);
    if (factor == null || bare && wanted.equals("10kt")) throw notThisUnit(unit, wanted);
    BigDecimal value = factor.of(number);
    return (bare ? column.of(value) : value).doubleValue();
  }

  /** 0.85 in a column of percentages may be 85 % or less than one. */
  private static boolean isFraction(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
  }

  private static UnreadableCell notANumber(String text, String wanted) {
    String digits = text.replace('O', '0').replace('o', '0').replace('l', '1').replace(" ", "");
    boolean fair = !digits.equals(text) && NUMBER.matcher(digits).matches();
    return new UnreadableCell(number(wanted), fair ? Message.same(digits) : null);
  }

  private static UnreadableCell notThisUnit(String unit, String wanted) {
    return new UnreadableCell(
        TEXTS.say("quantity.one-not", Units.known(wanted), unit, number(wanted)), null);
  }

  private static Message number(String wanted) {
    String unit = wanted.isEmpty() || wanted.equals(PURE) ? "" : wanted;
    return unit.isEmpty()
        ? TEXTS.say("quantity.one-number")
        : TEXTS.say("quantity.one-number-in", unit);
  }
}
