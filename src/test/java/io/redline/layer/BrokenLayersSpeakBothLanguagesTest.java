package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenLayersSpeakBothLanguagesTest {
  private static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @TempDir Path folder;

  private static void assertBoth(Message text) {
    assertTrue(CHINESE.matcher(text.zh()).find(), text.zh());
    assertFalse(CHINESE.matcher(text.en()).find(), text.en());
  }

  @Test
  void every_text_of_layers_has_both_languages() {
    Catalogue texts = Catalogue.named("layer");
    for (String key : texts.keys()) {
      Message text = texts.say(key);
      assertFalse(CHINESE.matcher(text.en()).find(), key);
      // What only puts a place and a text together holds no word.
      boolean hasWords = Pattern.compile("[a-z]{3}").matcher(text.en()).find();
      assertTrue(!hasWords || CHINESE.matcher(text.zh()).find(), key);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none.shp|",
        "map.dwg|x",
        "map.gdb|x",
        "map.ovobj|x",
        "map.shp|nothing of a shapefile",
        "map.gpkg|nothing of a database",
        "map.zip|nothing of an archive",
        "map.kmz|nothing of an archive",
        "map.kml|<kml><Placemark>",
        "map.kml|<html></html>",
        "map.kml|<!DOCTYPE kml><kml></kml>",
        "map.kml|<kml><Placemark><Point><coordinates>a,b</coordinates></Point></Placemark></kml>",
        "map.geojson|x",
        "map.geojson|{\"a\": 1}",
        "map.geojson|{\"type\": \"Point\", \"coordinates\": [106, \"a\"]}",
        "map.geojson|{\"type\": \"Circle\", \"coordinates\": [106, 30]}",
        "map.geojson|{\"type\": \"Polygon\", \"coordinates\": [[[106, 30], [107, 30]]]}",
        "map.geojson|{\"type\": \"Point\", \"coordinates\": [106, 30]} x"
      })
  void a_map_file_that_cannot_be_read_is_told_in_both(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    if (text != null) Files.writeString(file, text, StandardCharsets.UTF_8);
    assertBoth(assertThrows(UnreadableFile.class, () -> FeatureFile.read(file, null, null)).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layers: [",
        "layers: []",
        "layers: [{id: counties}]",
        "layers: [{id: no-such, path: a, accuracyMetres: 1, completeness: complete}]",
        "layers: [{id: counties, path: a, accuracyMetres: 1, completeness: some}]",
        "layers: [{id: counties, path: a, accuracyMetres: -1, completeness: complete}]",
        "layers: [{id: counties, pfad: a}]",
        "layers: [{id: counties, path: a.kml, accuracyMetres: 1, completeness: complete}]",
        "layers: [{id: counties, path: far.geojson, accuracyMetres: 1, completeness: complete}]",
        "layers: [{id: counties, path: far.geojson, crs: no, accuracyMetres: 1, completeness: complete}]",
        "layers: [{id: counties, path: far.geojson, crs: 'EPSG:4513', accuracyMetres: 1, completeness: complete}]",
        "layers: [{id: counties, path: far.geojson, accuracyMetres: 1, completeness: complete, admission: {path: a}}]"
      })
  void a_card_that_cannot_be_used_is_told_in_both(String cards) throws IOException {
    Files.writeString(folder.resolve("layers.yaml"), cards);
    Files.writeString(
        folder.resolve("far.geojson"), "{\"type\": \"Point\", \"coordinates\": [350000, 3]}");
    assertBoth(assertThrows(LayerProblem.class, () -> LayerReader.read(folder, VOCABULARY)).text());
  }

  @Test
  void a_folder_without_cards_is_told_in_both() {
    assertBoth(assertThrows(LayerProblem.class, () -> LayerReader.read(folder, VOCABULARY)).text());
  }
}
