package io.redline.audit.list;

import io.redline.words.Message;

/**
 * A fact that a column can hold.
 *
 * @param key dotted key of the proposal schema; {@code hint.words} and the columns of a result are
 *     no facts
 * @param unit of the numbers as the schema has them; empty for others
 * @param label heading in both languages
 * @param note what to write, for the template
 * @param example a value, for the template
 */
public record Field(
    String key, Kind kind, String unit, Message label, Message note, String example) {

  /** How the cells of a column are read. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    WORD,
    WORDS,
    ACTIVITIES,
    INDUSTRIES,
    COUNTIES,
    DAY,
    GEOMETRY,
    DEGREES,
    CRS,
    EVIDENCE_STATUS,
    PLACE_RELATION,
    PLACE_BASIS,
    UNIT,
    HINT,
    OVERFLOW,
    SKIPPED
  }

  /** A fact of the proposal, not a remark, a hint or a former result. */
  public boolean isFact() {
    return isReadable() && kind != Kind.HINT && kind != Kind.UNIT;
  }

  /** Whether a column may be said to be this: a fact, a hint or the city of a county. */
  public boolean isReadable() {
    return kind != Kind.OVERFLOW && kind != Kind.SKIPPED;
  }
}
