package io.redline.audit.result;

import io.redline.words.Lang;
import java.nio.file.Path;
import java.util.Locale;

/** How a result is written, by the ending of its file. */
public enum ResultFormat {
  CSV,
  XLSX,
  JSONL,
  GEOJSON;

  /**
   * @return null for another ending
   */
  public static ResultFormat of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (ResultFormat format : values())
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) return format;
    return null;
  }

  /**
   * Rows as text of this format; of a workbook, as the notes it is made of afterwards.
   *
   * @param recorded whether rows have the number of their record
   */
  public RowText rows(Lang lang, boolean recorded) {
    return switch (this) {
      case CSV -> new CsvText(lang, recorded);
      case JSONL -> new JsonLinesText();
      case GEOJSON -> new GeoJsonText();
      case XLSX -> new RowNotes();
    };
  }

  /** Findings as text; only CSV and JSON Lines. */
  public FindingText findings(Lang lang) {
    return switch (this) {
      case CSV -> new CsvFindings(lang);
      case JSONL -> new JsonLinesFindings();
      default -> throw new IllegalArgumentException(name());
    };
  }

  /** Whether the file is made of its rows' text alone, without a further step. */
  public boolean isText() {
    return this != XLSX;
  }
}
