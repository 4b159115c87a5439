package io.redline.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import io.redline.web.TestServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a project could go, over HTTP. */
class SitingApiTest {
  private static final String ASKED =
      "{\"activity\":\"chemical-project\",\"bbox\":[105.0,28.7,105.1,28.8],\"cell\":500,\"asOf\":\"2026-11-01\"}";
  private final TestServer server = TestServer.shared();
  @TempDir Path folder;

  @Test
  void the_map_is_the_one_of_the_command_line() throws IOException {
    Path file = folder.resolve("map.geojson");
    Product.Ran ran =
        Product.run(
            "site",
            "--activity",
            "chemical-project",
            "--bbox",
            "105.0,28.7,105.1,28.8",
            "--cell",
            "500",
            "--as-of",
            "2026-11-01",
            "--layers",
            "samples/layers",
            "-o",
            file.toString());
    assertEquals(0, ran.code(), ran.err());
    Answer answer = server.post("/api/siting", ASKED);
    assertEquals(200, answer.status(), answer.text());
    assertEquals(Files.readString(file), answer.text());
    Answer drawn =
        server.post(
            "/api/siting",
            ASKED.replace(
                "\"bbox\":[105.0,28.7,105.1,28.8]",
                "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105.0,28.7],[105.1,28.7],[105.1,28.8],[105.0,28.8],[105.0,28.7]]]}"));
    assertEquals(answer.text(), drawn.text());
  }

  @Test
  void what_is_wrong_is_named_by_its_key() {
    List<List<String>> wrongs =
        List.of(
            List.of("\"chemical-project\"", "\"chemistry\"", "/activity"),
            List.of("[105.0,28.7,105.1,28.8]", "[105.0,28.7,104.1,28.8]", "/bbox"),
            List.of("[105.0,28.7,105.1,28.8]", "\"here\"", "/bbox"),
            List.of("500", "\"wide\"", "/cell"),
            List.of("500", "0.5", "/cell"),
            List.of("2026-11-01", "2026-11-31", "/asOf"),
            List.of("\"asOf\"", "\"asof\"", "/asof"),
            List.of("\"cell\"", "\"county\":\"511523\",\"cell\"", ""),
            List.of("\"bbox\":[105.0,28.7,105.1,28.8]", "\"county\":\"999999\"", "/county"),
            List.of(
                "\"bbox\":[105.0,28.7,105.1,28.8]",
                "\"geometry\":{\"type\":\"Point\",\"coordinates\":[105,28]}",
                "/geometry"));
    for (List<String> wrong : wrongs) {
      Answer answer = server.post("/api/siting", ASKED.replace(wrong.get(0), wrong.get(1)));
      assertTrue(answer.isProblem(422), wrong + " " + answer.status() + answer.text());
      assertEquals(wrong.get(2), answer.json().at("/errors/0/pointer").asString(), answer.text());
    }
    assertTrue(server.post("/api/siting", "{").isProblem(400));
    assertTrue(server.post("/api/siting", "[]").isProblem(422));
  }

  @Test
  void work_is_bounded_and_says_what_would_do() throws IOException {
    Answer cells = server.post("/api/siting", ASKED.replace("500", "1"));
    assertTrue(cells.isProblem(422), cells.text());
    assertTrue(cells.text().contains("至少"), cells.text());
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("server.yaml"), "redline.siting.longest: 1ms\n");
    try (TestServer quick = TestServer.on(data)) {
      Answer late = quick.post("/api/siting", ASKED.replace("500", "20"));
      assertTrue(late.isProblem(503), late.text());
      assertTrue(late.text().contains("cell"), late.text());
    }
  }
}
