package io.redline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.facts.Outcome;
import io.redline.words.Lang;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that fit a terminal. */
class TextPageTest {

  @Test
  void no_line_is_wider_than_the_terminal_and_none_begins_with_a_full_stop() {
    for (int columns : new int[] {50, 72, 100})
      for (Lang lang : Lang.values()) {
        String text = TextReport.write(List.of(Reports.of("chemical-640m", lang)), false, columns);
        for (String line : text.split("\n")) {
          assertTrue(TextPage.width(line) <= columns, columns + ": " + line);
          assertFalse(line.strip().matches("[，。；、）].*"), line);
        }
      }
  }

  @Test
  void wrapping_loses_no_character() {
    Report report = Reports.of("name-only", Lang.ZH);
    String wide = TextReport.write(List.of(report));
    String narrow = TextReport.write(List.of(report), false, 60);
    assertEquals(wide.replaceAll("\\s", ""), narrow.replaceAll("\\s", ""));
  }

  @Test
  void colour_only_repeats_what_the_words_say() {
    Report report = Reports.of("chemical-640m", Lang.ZH);
    String plain = TextReport.write(List.of(report), false, 0);
    String coloured = TextReport.write(List.of(report), true, 0);
    assertTrue(coloured.contains("\u001b[1;31m"));
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    for (Outcome outcome : new Outcome[] {Outcome.VIOLATED, Outcome.REVIEW, Outcome.SATISFIED})
      assertTrue(plain.contains("── " + outcome.zh()), outcome.zh());
  }

  @Test
  void a_word_longer_than_the_line_is_broken_rather_than_lost() {
    TextPage page = new TextPage(false, 40);
    page.line(0, "x".repeat(100));
    assertEquals("x".repeat(100), page.toString().replace("\n", ""));
    assertEquals(3, page.toString().lines().count());
  }

  @Test
  void chinese_takes_two_columns() {
    assertEquals(4, TextPage.width("红线"));
    assertEquals(6, TextPage.width("红线ab"));
    assertEquals(2, TextPage.width("（"));
  }
}
