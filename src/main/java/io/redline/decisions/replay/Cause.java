package io.redline.decisions.replay;

import io.redline.intake.Wording;
import java.util.Locale;

/** Why two judgements of a clause differ. */
public record Cause(Kind kind, Wording what) {

  /** What changed. */
  public enum Kind {
    LAW("法律", "law"),
    RULE("规则", "rule"),
    PARAMETER("参数", "parameter"),
    LAYER("图层", "layer"),
    FACT("事实", "fact"),
    PROGRAM("程序", "program");

    private final Wording title;

    Kind(String zh, String en) {
      title = new Wording(zh, en);
    }

    public Wording title() {
      return title;
    }

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Cause of(Kind kind, String zh, String en) {
    return new Cause(kind, new Wording(zh, en));
  }

  /** In words, its kind first. */
  public String text(boolean chinese) {
    return kind.title().in(chinese) + (chinese ? "：" : ": ") + what.in(chinese);
  }
}
