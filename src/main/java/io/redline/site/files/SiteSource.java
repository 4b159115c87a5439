package io.redline.site.files;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.table.TextFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A site file: its name, for messages, and its bytes.
 *
 * @param bytes never changed
 * @param drawingLayer which layer of a drawing is the site, as the person says; null when unsaid
 * @param place where it lies, with its neighbours; null for one that was sent
 */
record SiteSource(String name, byte[] bytes, Path place, @Nullable String drawingLayer) {
  SiteSource(String name, byte[] bytes, Path place) {
    this(name, bytes, place, null);
  }

  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final int SHOWN = 60;
  static final Message NOTHING = null;

  boolean endsWith(String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith(extension);
  }

  boolean startsWith(int... first) {
    if (bytes.length < first.length) return false;
    for (int i = 0; i < first.length; i++) if ((bytes[i] & 0xff) != first[i]) return false;
    return true;
  }

  /**
   * The text, read as strict UTF-8, else as strict GBK.
   *
   * @throws IntakeProblem when it is neither, or not text at all
   */
  String text() throws IntakeProblem {
    return TextFile.read(name, bytes);
  }

  /** A problem of the whole file. */
  IntakeProblem refuse(Message value, Message expectation, Message guess) {
    return refuse(List.of(problem(new Message("", ""), value, expectation, guess)));
  }

  IntakeProblem refuse(List<Problem> problems) {
    return new IntakeProblem(name, problems);
  }

  /** One problem, in both languages. */
  static Problem problem(Message place, Message value, Message expectation, Message guess) {
    return new Problem(place, value, expectation, guess);
  }

  static Message line(int number) {
    return TEXTS.say("site-source.line", number);
  }

  /** What stands there, shortened, between quotes. */
  static Message quoted(String text) {
    String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    return Message.same("\"" + shown.replaceAll("\\p{Cntrl}", " ") + "\"");
  }
}
