package io.redline.intake;

import io.redline.words.Message;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An industry code that stood in a cell as a number. A number loses its leading zero, so that 313
 * may be the rolling of steel or, as 0313, the raising of pigs: only a person knows.
 *
 * @param readings the codes it may be, the one with its zero first
 */
public record LostZero(Message readings) {
  /** What the cell has to hold instead, for messages. */
  public static final Message EXPECTED =
      new Message(
          "只有一种读法的行业代码：数字格式会丢掉前面的 0，请写全，或在前面加门类字母",
          "a code that can be read in one way only: a number loses its leading zero; write it out, or"
              + " put the section letter before it");

  /**
   * @param number digits of a cell that holds a number
   * @return null when no code with a zero before it exists
   */
  public static @Nullable LostZero of(String number) {
    Set<String> codes = IndustryCodes.all();
    String whole = "0" + number;
    if (!codes.contains(whole)) return null;
    if (!codes.contains(number)) return new LostZero(Message.same(whole));
    String asItStands = IndustryCodes.withSection(number);
    return new LostZero(new Message(whole + " 或 " + asItStands, whole + " or " + asItStands));
  }
}
