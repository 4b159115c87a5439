package io.redline.words;

import java.util.function.Function;

/**
 * A text for people in both languages of the product.
 *
 * @param zh Chinese, simplified
 * @param en English
 */
public record Message(String zh, String en) {

  /** A text that reads the same in both, such as an id or a number; null stays null. */
  public static Message same(String text) {
    return text == null ? null : new Message(text, text);
  }

  /** A text that is made anew for each language. */
  public static Message each(Function<Lang, String> made) {
    return new Message(made.apply(Lang.ZH), made.apply(Lang.EN));
  }

  /** The text with something behind it that reads the same in both. */
  public Message with(String text) {
    return new Message(zh + text, en + text);
  }

  public String in(Lang lang) {
    return lang.of(zh, en);
  }
}
