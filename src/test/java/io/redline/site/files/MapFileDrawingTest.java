package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.intake.IntakeProblem;
import io.redline.words.Lang;
import java.nio.charset.StandardCharsets;
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
  void a_zipped_shapefile_is_read_in_the_system_its_prj_names() throws Exception {
    SiteFile site = SiteFile.read(ZIP, null, null);
    assertEquals("EPSG:4523", site.crs());
    assertEquals("Polygon", site.geometry().path("type").asString());
  }

  @Test
  void another_system_than_the_prj_names_is_refused() {
    assertThrows(IntakeProblem.class, () -> SiteFile.read(ZIP, "EPSG:4522", null));
  }

  @Test
  void a_zip_that_is_none_is_refused_with_one_message() throws Exception {
    Path broken = folder.resolve("broken.zip");
    byte[] bytes = Files.readAllBytes(ZIP);
    Files.write(broken, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> SiteFile.read(broken, null, null));
    assertEquals(1, problem.problems().size());
  }

  @Test
  void what_was_sent_is_read_as_from_a_disk() throws Exception {
    SiteFile sent = SiteFile.read("地块.zip", Files.readAllBytes(ZIP), null, null);
    assertEquals(SiteFile.read(ZIP, null, null).geometry(), sent.geometry());
    assertEquals("EPSG:4523", sent.crs());
  }

  @Test
  void a_sent_name_never_opens_a_file() {
    byte[] other = {'P', 'K', 3, 4, 'x'};
    assertThrows(IntakeProblem.class, () -> SiteFile.read(ZIP.toString(), other, null, null));
  }

  @Test
  void a_cad_drawing_without_lines_is_refused_with_what_is_wanted() {
    byte[] drawing = "  0\nSECTION\n  2\nENTITIES\n".getBytes(StandardCharsets.UTF_8);
    IntakeProblem problem =
        assertThrows(IntakeProblem.class, () -> SiteFile.read("红线.dxf", drawing, null, null));
    assertTrue(problem.problems().get(0).text(Lang.EN).contains("a closed polyline"));
  }
}
