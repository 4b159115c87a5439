package io.redline.audit.list;

import io.redline.words.Lang;

/** The template's example: a row that is never assessed, known by its id. */
public final class ExampleRow {
  private static final String ZH = "示例（本行不评估，可删除）";
  private static final String EN = "example (not assessed, delete)";

  private ExampleRow() {}

  public static String mark(Lang lang) {
    return lang.of(ZH, EN);
  }

  static boolean is(String id) {
    if (id.length() < ZH.length()) return false;
    String normal = HeadingText.normal(id);
    return normal.equals(HeadingText.normal(ZH)) || normal.equals(HeadingText.normal(EN));
  }
}
