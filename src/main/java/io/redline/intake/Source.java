package io.redline.intake;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a fact of a proposal was read.
 *
 * @param pointer what was read there: JSON pointer to a fact, or to an object of facts
 * @param from form, letter, survey, person or list
 * @param file its name; empty when not said
 * @param where table, row, page or cell; empty when not said
 * @param confirmed whether a person has compared it; what nobody has is not judged by
 */
public record Source(String pointer, String from, String file, String where, boolean confirmed) {
  private static final Catalogue TEXTS = Catalogue.named("intake");

  /**
   * "read from a.docx (table 1 row 5), not confirmed", with what is in doubt left to the reader.
   */
  public Message unconfirmed() {
    Message place =
        where.isEmpty()
            ? Message.same("")
            : Message.each(lang -> Punctuation.inBrackets(lang, where));
    return TEXTS.say("source.unconfirmed", Message.each(this::named), place);
  }

  private String named(Lang lang) {
    if (!file.isEmpty()) return lang.isZh() ? " " + file : file;
    return switch (from) {
      case "form" -> TEXTS.say(lang, "source.form");
      case "letter" -> TEXTS.say(lang, "source.letter");
      case "survey" -> TEXTS.say(lang, "source.survey");
      case "person" -> TEXTS.say(lang, "source.what-person-said");
      default -> TEXTS.say(lang, "source.list");
    };
  }

  /** As the facts of a proposal keep it, beside the fact that is not there. */
  List<String> kept() {
    return List.of(pointer, from, file, where);
  }

  /** What {@link #kept} kept; places that were left out are empty. */
  public static Source ofKept(List<String> kept) {
    List<String> all = new ArrayList<>(kept);
    while (all.size() < 4) all.add("");
    return new Source(all.get(0), all.get(1), all.get(2), all.get(3), false);
  }
}
