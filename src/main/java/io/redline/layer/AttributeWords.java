package io.redline.layer;

import io.redline.admission.ControlUnits;
import io.redline.admission.UnitCode;
import io.redline.earth.Feature;
import io.redline.intake.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Attributes in the words rules use. A value that is none of them, such as a class "III" where only
 * mainstem and tributary are known, is left out: it may be either, so the rule cannot tell.
 */
public final class AttributeWords {
  private AttributeWords() {}

  static LayerFeatures of(LayerFeatures read, String cardId, Vocabulary vocabulary) {
    String layer = vocabulary.layerServedBy(cardId);
    if (layer == null) return read;
    List<Feature> features =
        read.features().stream()
            .map(
                f ->
                    new Feature(
                        f.number(),
                        f.geometry(),
                        words(f.attributes(), layer, vocabulary),
                        f.certain()))
            .toList();
    return new LayerFeatures(features, read.unlocated(), read.repairs(), read.remarks());
  }

  private static Map<String, String> words(
      Map<String, String> written, String layer, Vocabulary vocabulary) {
    Map<String, String> words = new HashMap<>();
    written.forEach(
        (attribute, value) -> {
          String word = vocabulary.attributeValue(layer, attribute, value);
          if (word != null && isUnitCode(layer, attribute)) word = UnitCode.normal(word);
          if (word != null && !word.isEmpty()) words.put(attribute, word);
        });
    return words;
  }

  private static boolean isUnitCode(String layer, String attribute) {
    return layer.equals(ControlUnits.LAYER) && attribute.equals("code");
  }
}
