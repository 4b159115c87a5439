package io.redline.earth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonReaderTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'Point','coordinates':[1.5,2.0]}",
        "{'type':'MultiPoint','coordinates':[[1.0,2.0],[3.0,4.0]]}",
        "{'type':'LineString','coordinates':[[1.0,2.0],[3.0,4.0]]}",
        "{'type':'MultiLineString','coordinates':[[[1.0,2.0],[3.0,4.0]],[[5.0,6.0],[7.0,8.0]]]}",
        "{'type':'Polygon','coordinates':[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]],"
            + "[[4.0,1.0],[5.0,1.0],[5.0,2.0],[4.0,1.0]]]}",
        "{'type':'MultiPolygon','coordinates':[[[[0.0,0.0],[9.0,0.0],[9.0,9.0],[0.0,0.0]]]]}",
        "{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1.5,2.0]}]}"
      })
  void what_is_written_is_read_again(String shape) {
    String json = shape.replace('\'', '"');
    assertEquals(json, GeoJsonWriter.AS_DRAWN.write(read(json)).toString());
  }

  @Test
  void members_come_in_any_order_and_heights_are_left_out() {
    Geometry point = read("{'bbox':[1,2],'coordinates':[1,2,300],'type':'Point'}");
    assertEquals("POINT (1 2)", point.toText());
  }

  @Test
  void without_positions_there_is_no_geometry() {
    assertNull(read("{'type':'Polygon','coordinates':[]}"));
    assertNull(read("{'type':'GeometryCollection','geometries':[]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type':'Circle','coordinates':[1,2]} | geometry type 'Circle'",
        "{'type':'Point','coordinates':[1]} | a position that is not two numbers",
        "{'type':'Point','coordinates':[1,'2']} | a position that is not two numbers",
        "{'type':'Point','coordinates':[[1,2]]} | coordinates nested otherwise than the type asks",
        "{'type':'Polygon','coordinates':[[1,2]]} | coordinates nested otherwise than the type asks",
        "{'type':'LineString','coordinates':[[1,2]]} | a line of one position",
        "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1]]]} | a ring that is not closed",
        "{'type':'Polygon','coordinates':[[[0,0],[0,0]]]} | a ring of fewer than 3 positions",
        "{'type':'Polygon','coordinates':[[],[[0,0],[1,0],[1,1],[0,0]]]}"
            + " | a polygon without an outer ring"
      })
  void what_is_wrong_is_said_in_both_languages(String shape, String english) {
    var broken = assertThrows(GeoJsonReader.BrokenShape.class, () -> read(shape));
    assertEquals(english, broken.text().en());
    assertTrue(broken.text().zh().codePoints().anyMatch(Character::isIdeographic));
  }

  @Test
  void collections_end_somewhere() {
    String deep = "{'type':'GeometryCollection','geometries':[".repeat(40) + "]}".repeat(40);
    assertThrows(GeoJsonReader.BrokenShape.class, () -> read(deep));
  }

  private static Geometry read(String json) {
    return GeoJsonReader.read(JSON.readTree(json.replace('\'', '"')), CoordinateXY::new);
  }
}
