package io.redline.web.api;

import io.redline.report.format.ReportFormat;
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

  SettingsApi(BaseMap baseMap) {
    this.baseMap = baseMap;
  }

  @GetMapping(path = "/api/settings", produces = "application/json")
  ObjectNode settings(Lang lang) {
    ObjectNode json = JSON.createObjectNode();
    if (baseMap.origins().isEmpty()) json.putNull("baseMap");
    else {
      ObjectNode tianditu = json.putObject("baseMap").put("key", baseMap.key());
      baseMap.origins().forEach(tianditu.putArray("addresses")::add);
    }
    ArrayNode formats = json.putArray("formats");
    for (ReportFormat format : ReportFormat.values())
      formats
          .addObject()
          .put("id", format.id())
          .put("mediaType", format.mediaType().replaceAll(";.*", ""))
          .put("title", title(format, lang));
    return json;
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
