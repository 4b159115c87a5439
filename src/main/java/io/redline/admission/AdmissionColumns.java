package io.redline.admission;

import io.redline.words.Guess;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of an admission list holds what, by its headings.
 *
 * @param index column from 0
 * @param headings as they stand
 */
record AdmissionColumns(Map<Column, Integer> index, List<String> headings) {

  /** What a column can hold; the first word is the one to recommend. */
  enum Column {
    ID("序号", "编号", "条目编号", "id", "no"),
    UNIT("管控单元编码", "环境管控单元编码", "单元编码", "编码", "unit", "code"),
    KIND("管控单元分类", "环境管控单元分类", "单元分类", "单元类别", "分类", "class"),
    DIMENSION("维度", "管控维度", "要求维度", "清单维度", "dimension"),
    EFFECT("管控方式", "管控类型", "准入类型", "要求类型", "类型", "effect"),
    ACTIVITIES("活动类别", "活动", "适用活动", "适用项目", "项目类型", "activities"),
    INDUSTRIES("行业代码", "行业", "适用行业", "国民经济行业代码", "industries"),
    NATURES("建设性质", "nature", "natures"),
    EVIDENCE("证明文件", "证明材料", "所需文件", "evidence"),
    TEXT("管控要求", "要求", "要求原文", "原文", "条文", "内容", "text"),
    SOURCE("来源", "依据", "出处", "source"),
    /** For people only. */
    REMARK(
        "备注",
        "环境管控单元名称",
        "管控单元名称",
        "单元名称",
        "名称",
        "市",
        "所属城市",
        "区县",
        "所属区县",
        "name",
        "city",
        "county",
        "note");

    private final List<String> words;

    Column(String... words) {
      this.words = List.of(words);
    }

    String word() {
      return words.get(0);
    }
  }

  private static final Map<String, Column> BY_WORD = byWord();
  private static final int FEWEST_HEADINGS = 3;

  /** Whether the cells are headings, known ones or mistyped ones. */
  static boolean areHeadings(List<String> cells) {
    long known = cells.stream().filter(cell -> of(cell) != null).count();
    return known >= FEWEST_HEADINGS;
  }

  /** The column of a heading, or null. */
  static @Nullable Column of(String heading) {
    return BY_WORD.get(normal(heading));
  }

  /** The heading that was probably meant, or null. */
  static @Nullable String guess(String heading) {
    return Guess.closest(normal(heading), BY_WORD.keySet());
  }

  static AdmissionColumns in(List<String> cells) {
    Map<Column, Integer> index = new EnumMap<>(Column.class);
    for (int i = 0; i < cells.size(); i++)
      if (of(cells.get(i)) != null) index.putIfAbsent(of(cells.get(i)), i);
    return new AdmissionColumns(index, cells);
  }

  boolean has(Column column) {
    return index.containsKey(column);
  }

  /** The column's index, or 0 for the message about one that is not there. */
  int at(Column column) {
    return index.getOrDefault(column, 0);
  }

  /** The cell's text without blanks around it; empty when there is none. */
  String text(Column column, List<String> cells) {
    Integer at = index.get(column);
    return at == null || at >= cells.size() ? "" : cells.get(at).strip();
  }

  /** The first cell with a text below no heading, or -1. */
  int withoutHeading(List<String> cells) {
    for (int i = 0; i < cells.size(); i++)
      if (!cells.get(i).isBlank() && (i >= headings.size() || headings.get(i).isBlank())) return i;
    return -1;
  }

  private static String normal(String heading) {
    return heading
        .replaceAll("[\\s\\u3000]", "")
        .replaceAll("[(（].*$", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Map<String, Column> byWord() {
    Map<String, Column> all = new HashMap<>();
    for (Column column : Column.values()) for (String word : column.words) all.put(word, column);
    return all;
  }
}
