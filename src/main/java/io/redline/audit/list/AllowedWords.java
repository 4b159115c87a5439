package io.redline.audit.list;

import io.redline.words.Lang;
import java.util.List;

/** The words a cell can hold, for drop-downs and explanations. */
public final class AllowedWords {
  private AllowedWords() {}

  /** One word for each value of an enumerated fact, in the schema's order; empty for others. */
  public static List<String> of(Field field, Lang lang) {
    String key =
        switch (field.kind()) {
          case WORD, WORDS -> field.key();
          case BOOLEAN -> "boolean";
          case EVIDENCE_STATUS -> "evidence.status";
          case PLACE_RELATION -> RelationText.WORDS;
          case PLACE_BASIS -> PlaceFields.BASIS_WORDS;
          default -> null;
        };
    return key == null ? List.of() : Words.firsts(key, lang);
  }

  /** A unit as people of the language write it: ha is 公顷. */
  public static String unit(String unit, Lang lang) {
    return lang.isZh() ? Units.zh(unit) : unit.equals("10kt") ? "万吨" : unit;
  }
}
