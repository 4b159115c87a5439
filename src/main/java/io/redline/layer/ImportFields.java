package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.words.Catalogue;
import io.redline.words.Guess;
import io.redline.words.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which fields of a file are attributes of ours: as said, else as a known kind of file has them,
 * else by our own names.
 *
 * @param names ours to the file's
 * @param preset the kind of file the others were taken from; null when there was none
 * @param missing of ours, what rules ask of such a layer or the preset knows, and no field is
 */
public record ImportFields(Map<String, String> names, ImportPreset preset, List<String> missing) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  /**
   * @param layerId of the vocabulary that the layer serves
   * @param there the file's fields
   * @throws ImportProblem when a field that was said is not there
   */
  public static ImportFields of(
      ImportRequest.Fields said, String layerId, List<String> there, Vocabulary vocabulary)
      throws ImportProblem {
    ImportPreset preset =
        said.preset() != null || !said.said().isEmpty()
            ? said.preset()
            : ImportPreset.fitting(layerId, there);
    Set<String> wanted = new LinkedHashSet<>(vocabulary.attributes(layerId).keySet());
    Map<String, String> names = new TreeMap<>();
    for (String ours : wanted) {
      String field = FieldNames.find(there, ours);
      if (field != null && !field.equals(ours)) names.put(ours, field);
    }
    Map<String, String> known = preset == null ? Map.of() : preset.found(there);
    if (said.preset() != null) names.putAll(known);
    else
      known.forEach(
          (ours, field) -> {
            if (!there.contains(ours)) names.putIfAbsent(ours, field);
          });
    for (Map.Entry<String, String> one : said.said().entrySet()) {
      String field = FieldNames.find(there, one.getValue());
      if (field == null) throw noField(one.getValue(), there);
      names.put(one.getKey(), field);
    }
    List<String> missing = new ArrayList<>();
    if (said.preset() != null) wanted.addAll(said.preset().asked());
    for (String ours : wanted)
      if (!names.containsKey(ours) && !there.contains(ours)) missing.add(ours);
    return new ImportFields(names, preset, missing);
  }

  private static ImportProblem noField(String field, List<String> there) {
    String maybe = Guess.closest(field, there);
    return new ImportProblem(
        maybe == null
            ? TEXTS.say("layer-import.no-field", field, there)
            : TEXTS.say("layer-import.no-field-maybe", field, there, maybe));
  }

  /** Their words for our values, of the fields that are there. */
  Map<String, Map<String, String>> values() {
    Map<String, Map<String, String>> values = new TreeMap<>();
    if (preset != null)
      preset
          .values()
          .forEach(
              (ours, words) -> {
                if (names.containsKey(ours)) values.put(ours, words);
              });
    return values;
  }

  /** What a person should know: which kind of file it was taken for, and what was not found. */
  List<Message> remarks(boolean presetSaid, List<String> there) {
    List<Message> all = new ArrayList<>();
    if (preset != null && !presetSaid && !names.isEmpty())
      all.add(TEXTS.say("import-fields.by-preset", preset.id(), names));
    if (!missing.isEmpty())
      all.add(
          TEXTS.say("import-fields.missing", String.join(", ", missing), String.join(", ", there)));
    return all;
  }
}
