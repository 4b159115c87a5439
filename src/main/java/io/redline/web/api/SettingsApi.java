package io.redline.web.api;

import io.redline.report.format.ReportFormat;
import io.redline.web.map.BaseTiles;
import io.redline.web.map.PmTiles;
import io.redline.web.serving.BaseMap;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page has to know of this server: the formats of a report, and the operator's base map. */
@RestController
class SettingsApi {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final BaseMap baseMap;
  private final BaseTiles tiles;

  SettingsApi(BaseMap baseMap, BaseTiles tiles) {
    this.baseMap = baseMap;
    this.tiles = tiles;
  }

  @GetMapping(path = "/api/settings", produces = "application/json")
  ObjectNode settings(Lang lang) {
    ObjectNode json = JSON.createObjectNode();
    baseMap(json);
    ArrayNode formats = json.putArray("formats");
    for (ReportFormat format : ReportFormat.values())
      formats
          .addObject()
          .put("id", format.id())
          .put("mediaType", format.mediaType().replaceAll(";.*", ""))
          .put("title", title(format, lang));
    return json;
  }

  /** Tianditu by its key, or squares by their address; null for neither. */
  private void baseMap(ObjectNode json) {
    PmTiles file = tiles.tiles();
    if (file != null)
      json.putObject("baseMap")
          .put("grid", "mercator")
          .put("vector", file.kind() == PmTiles.Kind.VECTOR)
          .put("shallowest", file.shallowest())
          .put("deepest", file.deepest())
          .putArray("tiles")
          .add("/base/{z}/{x}/{y}");
    else if (!baseMap.services().isEmpty()) {
      ObjectNode own =
          json.putObject("baseMap")
              .put("grid", baseMap.grid().name().toLowerCase(java.util.Locale.ROOT));
      baseMap.services().forEach(own.putArray("tiles")::add);
    } else if (!baseMap.key().isEmpty()) {
      ObjectNode tianditu = json.putObject("baseMap").put("key", baseMap.key());
      baseMap.origins().forEach(tianditu.putArray("addresses")::add);
    } else json.putNull("baseMap");
  }

  private static String title(ReportFormat format, Lang lang) {
    return switch (format.id()) {
      case "text" -> TEXTS.say(lang, "settings-api.text");
      case "html" -> TEXTS.say(lang, "settings-api.html");
      case "docx" -> "Word";
      case "xlsx" -> "Excel";
      case "geojson" -> "GeoJSON";
      default -> format.id().toUpperCase(java.util.Locale.ROOT);
    };
  }
}
