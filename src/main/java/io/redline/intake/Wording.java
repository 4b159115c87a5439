package io.redline.intake;

/** A phrase in both languages of the product. */
public record Wording(String zh, String en) {

  /** A phrase that reads the same in both, such as an id or a number. */
  public static Wording same(String text) {
    return text == null ? null : new Wording(text, text);
  }

  /** The phrase with something behind it that reads the same in both. */
  public Wording with(String text) {
    return new Wording(zh + text, en + text);
  }

  public String in(boolean chinese) {
    return chinese ? zh : en;
  }
}
