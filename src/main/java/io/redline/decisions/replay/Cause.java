package io.redline.decisions.replay;

import io.redline.words.Lang;
import io.redline.words.Message;
import java.util.Locale;

/** Why two judgements of a clause differ. */
public record Cause(Kind kind, Message what) {

  /** What changed. */
  public enum Kind {
    LAW("法律", "law"),
    RULE("规则", "rule"),
    PARAMETER("参数", "parameter"),
    LAYER("图层", "layer"),
    FACT("事实", "fact"),
    PROGRAM("程序", "program");

    private final Message title;

    Kind(String zh, String en) {
      title = new Message(zh, en);
    }

    public Message title() {
      return title;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Cause of(Kind kind, String zh, String en) {
    return new Cause(kind, new Message(zh, en));
  }

  /** In words, its kind first. */
  public String text(Lang lang) {
    return kind.title().in(lang) + lang.of("：", ": ") + what.in(lang);
  }
}
