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
  private static final Pattern TOTAL = Pattern.compile("^(总计|合计|共计|总|共|计)(?=\\d)");
  private static final Pattern TWICE =
      Pattern.compile(
          "([\\d., ]+[^\\d()]+)\\((?:约?合|折合|约折合|即|=|约|折)([\\d., ]+[^\\d()]+)\\)", Pattern.DOTALL);

  /** Rounding in one of two units. */
  private static final double SAME = 0.03;

  private static final String DIGITS = "(?<n>\\d[\\d,]*(?:\\.\\d+)?)(?<u>[^\\d()约~-]*?)";
  private static final Pattern RANGE =
      Pattern.compile("约?\\d[\\d,]*(?:\\.\\d+)?[^\\d()]*?[-~—–－至到]+" + DIGITS);
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:约为?|大约|近|大概|预计|估算|暂定|不超过|不大于|不小于|不低于|至少|至多|最多|最大|超过|小于|大于|<=?|>=?|≤|≥|＜|＞|±)?"
              + DIGITS
              + "(?:左右|上下|余|多|以上|以下|以内|之间)?(?:亩|公顷|万吨|吨|米)?(?:[(].*[)])?(?:[,;。].*)?",
          Pattern.DOTALL);
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
    Matcher twice = TWICE.matcher(text);
    if (twice.matches()) return agreed(twice, wanted, column);
    Matcher m = NUMBER.matcher(TOTAL.matcher(text).replaceFirst(""));
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

  /** 70亩（合4.67公顷）: one area in two units, which have to come to the same. */
  private static double agreed(Matcher twice, String wanted, Factor column) throws UnreadableCell {
    double one = read(twice.group(1), wanted, column);
    double other = read(twice.group(2), wanted, column);
    if (Math.abs(one - other) > SAME * Math.max(Math.abs(one), Math.abs(other)))
      throw notANumber(twice.group(), wanted);
    return one;
  }

  /**
   * What a vague number is about: 约70, 70左右, 70（其中新增20); of a range the upper end.
   *
   * @return null when it is no such number
   */
  static Double about(String written, String wanted, Factor column) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    Matcher m = RANGE.matcher(text);
    if (!m.matches()) m = VAGUE.matcher(text);
    if (!m.matches()) return null;
    try {
      return read(m.group("n") + (m.group("u") == null ? "" : m.group("u")), wanted, column);
    } catch (UnreadableCell e) {
      return null;
    }
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
