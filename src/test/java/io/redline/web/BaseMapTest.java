package io.redline.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import io.redline.web.map.PmTiles;
import io.redline.web.map.PmTilesTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 天地图 under the layers, by the operator's own key. */
class BaseMapTest {
  private static final Pattern WMTS =
      Pattern.compile(
          "/(vec|cva)_c/wmts\\?SERVICE=WMTS&REQUEST=GetTile&VERSION=1\\.0\\.0&LAYER=\\1&STYLE=default"
              + "&TILEMATRIXSET=c&FORMAT=tiles&TILEMATRIX=(\\d+)&TILEROW=(\\d+)&TILECOL=(\\d+)&tk=abc");

  @TempDir Path data;

  @Test
  void without_a_key_nothing_but_this_server_is_allowed() {
    String policy = TestServer.shared().get("/").header("Content-Security-Policy");
    assertTrue(policy.contains("img-src 'self' data: blob:;"), policy);
    assertFalse(policy.contains("http"), policy);
  }

  @Test
  void with_a_key_its_hosts_may_send_pictures_and_nothing_else() throws IOException {
    Files.writeString(data.resolve("server.yaml"), "redline.tianditu.key: abc\n");
    try (TestServer server = TestServer.on(data)) {
      String policy = server.get("/").header("Content-Security-Policy");
      assertTrue(policy.contains(" https://t0.tianditu.gov.cn https://t1."), policy);
      assertEquals(8, policy.split("tianditu", -1).length - 1, policy);
      assertTrue(policy.contains("connect-src 'self';"), policy);
      assertTrue(policy.contains("script-src 'self';"), policy);
    }
  }

  @Test
  void a_service_of_the_bureaus_own_is_one_line_of_settings() throws IOException {
    Files.writeString(
        data.resolve("server.yaml"),
        "redline.base-map: 'https://map.bureau.cn/wmts?z={z}&x={x}&y={y}'\n");
    try (TestServer server = TestServer.on(data)) {
      String policy = server.get("/").header("Content-Security-Policy");
      assertTrue(policy.contains("img-src 'self' data: blob: https://map.bureau.cn;"), policy);
      assertEquals(
          "https://map.bureau.cn/wmts?z={z}&x={x}&y={y}",
          server.get("/api/settings").json().at("/baseMap/tiles/0").stringValue());
    }
  }

  /** One sheet of water as a vector square; the page draws it, and asks nobody else. */
  @Test
  void a_file_of_squares_is_one_line_of_settings() throws IOException {
    byte[] water = {
      0x1a,
      0x00,
      0x78,
      0x02,
      0x0a,
      0x05,
      'w',
      'a',
      't',
      'e',
      'r',
      0x28,
      (byte) 0x80,
      0x20,
      0x12,
      0x12,
      0x18,
      0x03,
      0x22,
      0x0e,
      0x09,
      0x00,
      0x00,
      0x1a,
      (byte) 0x80,
      0x40,
      0x00,
      0x00,
      (byte) 0x80,
      0x40,
      (byte) 0xff,
      0x3f,
      0x00,
      0x0f
    };
    water[1] = (byte) (water.length - 2);
    PmTilesTest.archive(data.resolve("map.pmtiles"), water, PmTiles.Kind.VECTOR);
    Files.writeString(data.resolve("server.yaml"), "redline.base-map: map.pmtiles\n");
    try (TestServer server = TestServer.on(data);
        BrowserVisit visit = new BrowserVisit(server, "zh-CN", 1280, 900)) {
      assertArrayEquals(water, server.get("/base/1/0/0").response().body());
      assertEquals(204, server.get("/base/2/0/0").status());
      visit.page.waitForResponse("**/base/**", () -> visit.go("/"));
      visit.page.waitForSelector("html[data-ready]");
      visit.shot("base-map-1280-zh.png");
      assertFalse(
          server.get("/").header("Content-Security-Policy").contains("http"), "nobody else");
    }
  }

  /** The service answers 418 to everything, as it does for a key it does not know. */
  @Test
  void squares_are_asked_for_as_the_service_documents_and_the_page_works_without_them()
      throws IOException {
    Set<String> asked = new ConcurrentSkipListSet<>();
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(418, -1);
          exchange.close();
        });
    service.start();
    String address = "http://localhost:" + service.getAddress().getPort();
    Files.writeString(
        data.resolve("server.yaml"), "redline.tianditu: {key: abc, address: '" + address + "'}\n");
    try (TestServer server = TestServer.on(data);
        BrowserVisit visit = new BrowserVisit(server, "zh-CN", 1280, 900, "418")) {
      Page page = visit.page;
      visit.go("/");
      page.waitForSelector("html[data-ready]");
      page.click("#layers-box summary");
      assertThat(page.locator("#base-said")).containsText("没有载入");
      page.selectOption("#site-crs", "EPSG:4490");
      page.fill("#site-text", "105.0615, 28.7650");
      page.click("#site-read");
      assertThat(page.locator("#result .verdict")).isVisible();
      assertTrue(visit.wrong.removeIf(left -> left.startsWith("left the server: " + address)));
    } finally {
      service.stop(0);
    }
    for (String kind : List.of("vec", "cva"))
      assertTrue(
          asked.stream()
              .filter(url -> url.startsWith("/" + kind))
              .anyMatch(url -> holds(url, 103.8, 30.2)),
          kind + " of " + asked);
    assertTrue(asked.stream().allMatch(url -> WMTS.matcher(url).matches()), asked.toString());
  }

  /** Matrix n has 2^n columns, counted from 180° W and 90° N. */
  private static boolean holds(String url, double longitude, double latitude) {
    Matcher square = WMTS.matcher(url);
    if (!square.matches()) return false;
    double side = 360.0 / (1 << Integer.parseInt(square.group(2)));
    return Integer.parseInt(square.group(3)) == (int) ((90 - latitude) / side)
        && Integer.parseInt(square.group(4)) == (int) ((longitude + 180) / side);
  }
}
