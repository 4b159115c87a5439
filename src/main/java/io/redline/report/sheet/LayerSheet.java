package io.redline.report.sheet;

import io.redline.explain.Words;
import io.redline.layer.Layer;
import io.redline.report.Report;
import io.redline.table.write.SheetColumn;
import io.redline.table.write.SheetLayout;
import io.redline.table.write.SheetWriter;
import io.redline.table.write.WorkbookWriter;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import java.util.List;
import java.util.stream.Collectors;

/** Layers: the map data behind the verdict, with edition, accuracy, completeness and digest. */
record LayerSheet(Report report) {
  private static final Catalogue TEXTS = Catalogue.named("report");

  void write(WorkbookWriter book) {
    Words words = report.explanation().words();
    Lang lang = words.lang();
    SheetWriter sheet =
        book.sheet(
                TEXTS.say(lang, "layer-sheet.layers"),
                SheetLayout.PAGE,
                List.of(
                    new SheetColumn(words.label("layer"), 30),
                    new SheetColumn(TEXTS.say(lang, "layer-sheet.id"), 26),
                    new SheetColumn(words.label("layer.edition"), 16),
                    new SheetColumn(TEXTS.say(lang, "layer-sheet.accuracy-m"), 12),
                    new SheetColumn(TEXTS.say(lang, "layer-sheet.half-width-m"), 12),
                    new SheetColumn(words.label("layer.completeness"), 14),
                    new SheetColumn(words.label("source"), 44),
                    new SheetColumn(words.label("layer.licence"), 18),
                    new SheetColumn(words.label("layer.origin"), 20),
                    new SheetColumn(words.label("digest"), 40),
                    new SheetColumn(TEXTS.say(lang, "layer-sheet.notes"), 40)))
            .filtered();
    for (Layer layer : report.layers().layers())
      sheet.row(
          layer.card().title(),
          layer.card().id(),
          layer.card().edition().in(lang),
          layer.card().accuracyMetres(),
          layer.card().halfWidthMetres(),
          words.label(layer.card().extent().complete() ? "layer.complete" : "layer.partial"),
          layer.card().provenance().source(),
          layer.card().provenance().licence(),
          report.origin(layer),
          layer.digest(),
          layer.notes().stream()
              .map(note -> lang.of(note.zh(), note.en()))
              .collect(Collectors.joining("\n")));
  }
}
