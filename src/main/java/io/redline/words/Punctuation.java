package io.redline.words;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The marks between words, as each language sets them: full width and without a space in Chinese,
 * half width with its space in English.
 */
public final class Punctuation {
  private Punctuation() {}

  public static String comma(Lang lang) {
    return lang.of("，", ", ");
  }

  public static String semicolon(Lang lang) {
    return lang.of("；", "; ");
  }

  public static String colon(Lang lang) {
    return lang.of("：", ": ");
  }

  /** Between the items of a list. */
  public static String listComma(Lang lang) {
    return lang.of("、", ", ");
  }

  /** An opening bracket behind a word. */
  public static String open(Lang lang) {
    return lang.of("（", " (");
  }

  public static String close(Lang lang) {
    return lang.of("）", ")");
  }

  /** What goes in brackets behind a word. */
  public static String inBrackets(Lang lang, Object text) {
    return open(lang) + text + close(lang);
  }

  /** A list in one line. */
  public static String list(Lang lang, Collection<String> items) {
    return String.join(listComma(lang), items);
  }

  /** A list in one line, of items that read the same in both languages. */
  public static Message list(Collection<String> items) {
    return Message.each(lang -> list(lang, items));
  }

  /** A word and what it is: {@code day: 2026-01-01}. */
  public static Message labelled(Object label, Object what) {
    return Message.each(lang -> said(lang, label) + colon(lang) + said(lang, what));
  }

  /** Several remarks in one line, with semicolons between them. */
  public static Message remarks(Collection<Message> remarks) {
    return Message.each(
        lang -> remarks.stream().map(r -> r.in(lang)).collect(Collectors.joining(semicolon(lang))));
  }

  private static String said(Lang lang, Object text) {
    return text instanceof Message message ? message.in(lang) : String.valueOf(text);
  }
}
