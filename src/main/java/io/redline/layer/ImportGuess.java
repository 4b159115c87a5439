package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureTable;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a delivered file probably is, by its name, the name of its table and its fields. For a
 * person to confirm.
 *
 * @param layerId of the vocabulary; null when nothing tells
 * @param preset the kind of file; null when it is none that is known
 * @param edition a year, with its month where there is one, in the name; null without
 */
public record ImportGuess(String layerId, ImportPreset preset, String edition) {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(20\\d\\d)(?:[-_.年]?(0[1-9]|1[0-2])(?!\\d))?");

  /** A name says more than fields, which many kinds of file share. */
  private static final int BY_NAME = 100;

  /**
   * @param name of the file, without folders
   */
  public static ImportGuess of(String name, FeatureTable table, Vocabulary vocabulary) {
    String all = FieldNames.normal(name + " " + table.layer());
    ImportPreset best =
        ImportPreset.all().values().stream()
            .filter(preset -> score(preset, all, table.fields()) > 0)
            .max(Comparator.comparingInt(preset -> score(preset, all, table.fields())))
            .orElse(null);
    String layerId = best == null ? byTitle(all, vocabulary) : best.layerId();
    return new ImportGuess(layerId, best, edition(name));
  }

  private static int score(ImportPreset preset, String name, List<String> fields) {
    int longest =
        preset.match().files().stream()
            .map(FieldNames::normal)
            .filter(name::contains)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    int found = preset.tellingFields(fields);
    return (longest > 0 ? BY_NAME + longest : 0) + 10 * found;
  }

  /** The layer whose title stands in the name; of several the longest. */
  private static String byTitle(String name, Vocabulary vocabulary) {
    return vocabulary.ids(Vocabulary.LAYER).stream()
        .filter(id -> name.contains(title(id, vocabulary)) || name.contains(FieldNames.normal(id)))
        .max(Comparator.comparingInt(id -> title(id, vocabulary).length()))
        .orElse(null);
  }

  private static String title(String id, Vocabulary vocabulary) {
    return FieldNames.normal(vocabulary.zh(Vocabulary.LAYER, id).replaceAll("[（(].*", ""));
  }

  private static String edition(String name) {
    Matcher year = YEAR.matcher(name);
    if (!year.find()) return null;
    return year.group(2) == null ? year.group(1) : year.group(1) + "-" + year.group(2);
  }
}
