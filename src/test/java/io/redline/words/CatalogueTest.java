package io.redline.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final String HEADING = "key\tzh\ten\n";

  @Test
  void a_text_is_filled_by_place_and_a_message_speaks_its_own_language() throws IOException {
    Catalogue texts = read("far\t{1} 距 {0} 米\t{0} m from the {1}\n");
    Message said = texts.say("far", 30, new Message("河", "river"));
    assertEquals(new Message("河 距 30 米", "30 m from the river"), said);
    assertEquals("30 m from the river", texts.say(Lang.EN, "far", 30, new Message("河", "river")));
  }

  @Test
  void one_and_many_take_their_own_word() throws IOException {
    Catalogue texts = read("rows\t{0} 行\t{0} {0?row|rows}\n");
    assertEquals("1 row", texts.say(Lang.EN, "rows", 1));
    assertEquals("0 rows", texts.say(Lang.EN, "rows", 0));
    assertEquals("2 行", texts.say(Lang.ZH, "rows", 2));
  }

  @Test
  void braces_that_hold_no_place_stay_as_they_are() throws IOException {
    Catalogue texts = read("json\t{x} {} {7} '{'\t{\"a\"\n");
    assertEquals("{x} {} {7} '{'", texts.say(Lang.ZH, "json", "a"));
    assertEquals("{\"a\"", texts.say(Lang.EN, "json", "a"));
  }

  @Test
  void a_line_break_is_written_as_in_code() throws IOException {
    assertEquals("a\nb", read("two\t甲\\n乙\ta\\nb\n").say(Lang.EN, "two"));
  }

  @Test
  void a_key_that_stands_twice_is_refused() {
    assertThrows(IllegalStateException.class, () -> read("a\t甲\ta\na\t乙\tb\n"));
  }

  @Test
  void a_text_in_one_language_is_refused() {
    assertThrows(IllegalStateException.class, () -> read("a\t甲\n"));
    assertThrows(IllegalStateException.class, () -> read("a\t甲\t\n"));
    assertThrows(IllegalStateException.class, () -> read("a\t\ta\n"));
  }

  @Test
  void a_key_that_nobody_wrote_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> read("a\t甲\ta\n").say("b"));
    assertThrows(IllegalStateException.class, () -> Catalogue.named("no such room"));
  }

  private static Catalogue read(String lines) throws IOException {
    Map<String, Message> texts =
        Catalogue.read("test.tsv", new BufferedReader(new StringReader(HEADING + lines)));
    return new Catalogue("test", texts);
  }
}
