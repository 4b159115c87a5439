package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redline.intake.IntakeProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site drawn in a GIS comes as its Shapefile, zipped or not. */
class MapFileDrawingTest {
  private static final Path ZIP =
      Path.of("src/test/resources/io/redline/site/files/zipped-shapefile-gk35.zip");
  @TempDir Path folder;

  @Test
  void aZippedShapefileIsReadInTheSystemItsPrjNames() throws Exception {
    SiteFile site = SiteFile.read(ZIP, null, null);
    assertEquals("EPSG:4523", site.crs());
    assertEquals("Polygon", site.geometry().path("type").asString());
  }

  @Test
  void anotherSystemThanThePrjNamesIsRefused() {
    assertThrows(IntakeProblem.class, () -> SiteFile.read(ZIP, "EPSG:4522", null));
  }

  @Test
  void aZipThatIsNoneIsRefusedWithOneMessage() throws Exception {
    Path broken = folder.resolve("broken.zip");
    byte[] bytes = Files.readAllBytes(ZIP);
    Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> SiteFile.read(broken, null, null));
    assertEquals(1, problem.problems().size());
  }
}
