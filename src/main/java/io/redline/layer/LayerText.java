package io.redline.layer;

import io.redline.words.Lang;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Layers for the terminal. */
public record LayerText(PrintWriter out, Lang lang) {
  private static final int VALUES_SHOWN = 6;

  /** One line: id, completeness, accuracy, features, title, edition, where it comes from. */
  public void line(Layer layer) {
    out.printf(
        "%-40s %-8s ±%-6.0f m  %d  %s（%s）%s%s%n",
        layer.card().id(),
        layer.card().complete() ? "complete" : "partial",
        layer.card().accuracyMetres(),
        layer.count(),
        layer.card().title(),
        layer.card().edition(),
        lang.of("，", ", ") + origin(layer),
        layer.notes().isEmpty() ? "" : lang.of("，备注 ", ", notes ") + layer.notes().size());
  }

  private String origin(Layer layer) {
    return switch (layer.origin()) {
      case DEFAULT -> lang.of("随产品", "default");
      case IMPORTED -> lang.of("已导入", "imported");
      case GIVEN -> lang.of("指定目录", "given");
    };
  }

  /** The card, how the file was read, and what was noted. */
  public void card(Layer layer) {
    LayerCard c = layer.card();
    out.printf(
        "id: %s%ntitle: %s%nedition: %s%nsource: %s%nlicence: %s%naccuracyMetres: %s%nhalfWidthMetres: %s%ncompleteness: %s%norigin: %s%nfeatures: %d%ndigest: %s%nnote: %s%n",
        c.id(),
        c.title(),
        c.edition(),
        c.source(),
        c.licence(),
        c.accuracyMetres(),
        c.halfWidthMetres(),
        c.complete() ? "complete" : "partial",
        layer.origin().id(),
        layer.count(),
        layer.digest(),
        c.note());
    summary(layer);
    notes(layer);
    out.println();
  }

  public void imported(LayerImport.Imported imported) {
    Layer layer = imported.layer();
    out.println(
        lang.of("已导入 ", "Imported ")
            + layer.card().id()
            + lang.of("：", ": ")
            + layer.card().title()
            + "（"
            + layer.card().edition()
            + "）");
    summary(layer);
    notes(layer);
    imported.warnings().forEach(w -> out.println("! " + lang.of(w.zh(), w.en())));
    out.print(LayerPicture.text(layer));
    out.println(lang.of("图样：", "picture: ") + imported.picture());
  }

  private void notes(Layer layer) {
    layer.notes().forEach(n -> out.println("- " + lang.of(n.zh(), n.en())));
  }

  private void summary(Layer layer) {
    LayerSummary s = LayerSummary.of(layer);
    LayerReading r = layer.readAs();
    String shapes =
        s.shapes().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    row("文件", "file", r.format() + lang.of("，图层 ", ", layer ") + r.layer());
    row(
        "要素",
        "features",
        s.features()
            + "（"
            + shapes
            + "）"
            + lang.of("，修复 ", ", repaired ")
            + s.repaired()
            + lang.of("，无图形 ", ", without geometry ")
            + s.unlocated());
    row(
        "范围",
        "extent",
        String.format(
            Locale.ROOT,
            "%.5f–%.5f°E, %.5f–%.5f°N",
            s.box().getMinX(),
            s.box().getMaxX(),
            s.box().getMinY(),
            s.box().getMaxY()));
    if (s.hectares() > 0) row("面积", "area", String.format(Locale.ROOT, "%.2f ha", s.hectares()));
    if (s.metres() > 0)
      row("长度", "length", String.format(Locale.ROOT, "%.1f km", s.metres() / 1000));
    row("坐标系", "CRS", r.crs() + "（" + crsFrom(r) + "）");
    if (layer.admission() != null)
      row(
          "准入清单",
          "admission list",
          layer.admission().label()
              + lang.of("，", ", ")
              + layer.admission().entries().size()
              + lang.of(" 条，自 ", " rows, from ")
              + layer.admission().card().effectiveFrom());
    if (!r.charset().isEmpty()) row("字符集", "charset", r.charset());
    row(
        "字段",
        "fields",
        r.fields().isEmpty() ? lang.of("无", "none") : String.join(", ", r.fields()));
    layer
        .card()
        .attributes()
        .forEach(
            (ours, theirs) ->
                row(
                    "属性 " + ours,
                    "attribute " + ours,
                    "← "
                        + theirs
                        + lang.of("：", ": ")
                        + s.frequent(ours, VALUES_SHOWN).stream()
                            .map(
                                e ->
                                    (e.getKey().isEmpty() ? lang.of("未知", "unknown") : e.getKey())
                                        + " ×"
                                        + e.getValue())
                            .collect(Collectors.joining(", "))));
  }

  private String crsFrom(LayerReading r) {
    return switch (r.crsFrom()) {
      case FILE -> lang.of("文件写明 ", "the file says ") + r.crsName();
      case CARD ->
          lang.of("导入时申报", "as declared")
              + (r.crsName().isEmpty() ? "" : lang.of("；文件 ", "; file: ") + r.crsName());
      case STANDARD ->
          lang.of("文件未写明，按格式标准 ", "the file does not say; by the standard of ")
              + r.crsName()
              + lang.of(
                  "；来自高德、DataV 的请用 --crs GCJ-02", "; data from AMap or DataV need --crs GCJ-02");
    };
  }

  private void row(String zh, String en, String value) {
    out.println("  " + lang.of(zh, en) + lang.of("：", ": ") + value);
  }
}
