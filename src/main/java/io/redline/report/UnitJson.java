package io.redline.report;

import io.redline.admission.AdmissionEntry;
import io.redline.admission.ControlUnit;
import io.redline.admission.Dimension;
import io.redline.assess.UnitTable;
import io.redline.facts.Surroundings.Part;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The control units of an assessment as JSON, with the four-dimension table of each. */
final class UnitJson {
  private UnitJson() {}

  static void write(ArrayNode into, List<UnitTable> tables) {
    for (UnitTable table : tables) {
      ObjectNode json = into.addObject();
      unit(json, table.unit());
      if (table.part() != null) json.put("part", table.part());
      json.put("list", table.list());
      ObjectNode dimensions = json.putObject("dimensions");
      for (Dimension dimension : Dimension.values()) {
        ArrayNode rows = dimensions.putArray(dimension.id());
        for (UnitTable.Row row : table.of(dimension)) row(rows.addObject(), row);
      }
    }
  }

  private static void unit(ObjectNode json, ControlUnit unit) {
    json.put("code", unit.code())
        .put("name", unit.name())
        .put("city", unit.city())
        .put("county", unit.county())
        .put("class", unit.kind())
        .put("listType", unit.listType())
        .put("controlType", unit.controlType())
        .put("holds", unit.overlap().truth().word())
        .put("uncertainty", unit.overlap().doubtMetres())
        .put("source", unit.overlap().source());
    Part part = unit.overlap().part();
    if (part == null) return;
    if (part.lengthMetres() > 0) json.put("lengthInsideMetres", part.lengthMetres());
    else json.put("overlapHectares", part.hectares());
    json.put("overlapShare", part.share());
  }

  private static void row(ObjectNode json, UnitTable.Row row) {
    AdmissionEntry entry = row.entry();
    json.put("clause", row.clause())
        .put("effect", entry.effect().id())
        .put("outcome", row.outcome().id())
        .put("text", entry.quote().text())
        .put("place", entry.quote().place());
    if (!entry.quote().source().isEmpty()) json.put("source", entry.quote().source());
  }
}
