package io.redline.audit.list;

import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.util.ArrayList;
import java.util.List;

/**
 * A column that a result adds to its list. A list may be a result that was corrected: there such
 * columns are known and passed over.
 */
public record ResultColumn(String id, String zh) {
  public static final ResultColumn ROW = new ResultColumn("row", "行号");
  public static final ResultColumn ID = new ResultColumn("id", "项目编号");
  public static final ResultColumn NAME = new ResultColumn("name", "项目名称");
  public static final ResultColumn OUTCOME = new ResultColumn("outcome", "结论");
  public static final ResultColumn REASON = new ResultColumn("reason", "主要理由");
  public static final ResultColumn NEXT = new ResultColumn("next", "下一步");

  /** How it stands with the prohibitions alone. */
  public static final ResultColumn HEADLINE = new ResultColumn("headline", "禁止性规定");

  /** The prohibition that is violated, or the one nearest to it. */
  public static final ResultColumn PROHIBITION = new ResultColumn("prohibition", "关键条款");

  /** How many answers the prohibitions wait for. */
  public static final ResultColumn QUESTIONS = new ResultColumn("questions", "还差回答");

  /** Who can give them. */
  public static final ResultColumn ASK = new ResultColumn("ask", "由谁回答");

  /** Cells that could not be read, without which the row was judged. */
  public static final ResultColumn UNREAD = new ResultColumn("unread", "未读单元格");

  /** Number in the decision log; only there where assessments are recorded. */
  public static final ResultColumn RECORD = new ResultColumn("record", "记录号");

  /** All of them, as the contract orders them. */
  static final List<ResultColumn> ALL = all();

  /** The columns of a result. */
  public static List<ResultColumn> of(boolean recorded) {
    return recorded ? ALL : ALL.subList(0, ALL.size() - 1);
  }

  public String heading(Lang lang) {
    return lang.of(zh, id);
  }

  private static List<ResultColumn> all() {
    List<ResultColumn> all = new ArrayList<>(List.of(ROW, ID, NAME, OUTCOME));
    for (Outcome outcome : Outcome.values()) all.add(new ResultColumn(outcome.id(), outcome.zh()));
    all.add(REASON);
    all.add(NEXT);
    all.add(HEADLINE);
    all.add(PROHIBITION);
    all.add(QUESTIONS);
    all.add(ASK);
    all.add(UNREAD);
    all.add(RECORD);
    return List.copyOf(all);
  }
}
