package io.redline.intake;

import io.redline.words.Catalogue;
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
  private static final Catalogue TEXTS = Catalogue.named("intake");

  /** What the cell has to hold instead, for messages. */
  public static final Message EXPECTED = TEXTS.say("lost-zero.code-can-read-one");

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
    return new LostZero(TEXTS.say("lost-zero.or", whole, asItStands));
  }
}
