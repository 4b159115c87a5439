package io.redline.intake;

import io.redline.words.Lang;
import io.redline.words.Message;
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

  /** "读自 a.docx（表1第5行），未确认", with what is in doubt left to the reader. */
  public Message unconfirmed() {
    return new Message(
        "读自" + named(Lang.ZH) + (where.isEmpty() ? "" : "（" + where + "）") + "，未确认",
        "read from "
            + named(Lang.EN)
            + (where.isEmpty() ? "" : " (" + where + ")")
            + ", unconfirmed");
  }

  private String named(Lang lang) {
    if (!file.isEmpty()) return lang.isZh() ? " " + file : file;
    return switch (from) {
      case "form" -> lang.of("表格", "a form");
      case "letter" -> lang.of("函件", "a letter");
      case "survey" -> lang.of("测绘成果", "a survey");
      case "person" -> lang.of("人员填报", "what a person said");
      default -> lang.of("清单", "a list");
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
