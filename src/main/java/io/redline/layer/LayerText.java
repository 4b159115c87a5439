package io.redline.layer;

import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Numbers;
import io.redline.words.Punctuation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Layers for the terminal. */
public record LayerText(PrintWriter out, Lang lang) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  private static final int VALUES_SHOWN = 6;

  /** One line: id, completeness, accuracy, features, title, edition, where it comes from. */
  public void line(Layer layer) {
    out.printf(
        "%-40s %-8s ±%-6.0f m  %d  %s（%s）%s%s%n",
        layer.card().id(),
        layer.card().extent().complete() ? "complete" : "partial",
        layer.card().accuracyMetres(),
        layer.count(),
        layer.card().title(),
        layer.card().edition().in(lang),
        Punctuation.comma(lang) + origin(layer),
        layer.notes().isEmpty() ? "" : TEXTS.say(lang, "layer-text.notes", layer.notes().size()));
  }

  private String origin(Layer layer) {
    return switch (layer.origin()) {
      case DEFAULT -> TEXTS.say(lang, "layer-text.default");
      case IMPORTED -> TEXTS.say(lang, "layer-text.imported");
      case GIVEN -> TEXTS.say(lang, "layer-text.given");
    };
  }

  /** The card, how the file was read, and what was noted. */
  public void card(Layer layer) {
    LayerCard c = layer.card();
    out.printf(
        "id: %s%ntitle: %s%nedition: %s%nsource: %s%nlicence: %s%naccuracyMetres:"
            + " %s%nhalfWidthMetres: %s%ncompleteness: %s%norigin: %s%nfeatures: %d%ndigest:"
            + " %s%nnote: %s%n",
        c.id(),
        c.title(),
        c.edition().in(lang),
        c.provenance().source(),
        c.provenance().licence(),
        c.accuracyMetres(),
        c.halfWidthMetres(),
        c.extent().complete() ? "complete" : "partial",
        layer.origin().id(),
        layer.count(),
        layer.digest(),
        c.provenance().note());
    summary(layer);
    notes(layer);
    out.println();
  }

  public void imported(LayerImport.Imported imported) {
    Layer layer = imported.layer();
    out.println(
        TEXTS.say(
            lang,
            "layer-text.imported-2",
            layer.card().id(),
            layer.card().title(),
            layer.card().edition().in(lang)));
    summary(layer);
    notes(layer);
    imported.warnings().forEach(w -> out.println("! " + lang.of(w.zh(), w.en())));
    out.print(LayerPicture.text(layer));
    out.println(TEXTS.say(lang, "layer-text.picture", imported.picture()));
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
    row(TEXTS.say("layer-text.file"), TEXTS.say(lang, "layer-text.layer", r.format(), r.layer()));
    row(
        TEXTS.say("layer-text.features"),
        TEXTS.say(
            lang,
            "layer-text.repaired-without",
            s.features(),
            shapes,
            s.repaired(),
            s.unlocated()));
    row(
        TEXTS.say("layer-text.extent"),
        String.format(
            Locale.ROOT,
            "%.5f–%.5f°E, %.5f–%.5f°N",
            s.box().getMinX(),
            s.box().getMaxX(),
            s.box().getMinY(),
            s.box().getMaxY()));
    if (s.hectares() > 0) row(TEXTS.say("layer-text.area"), Numbers.hectares(s.hectares()));
    if (s.metres() > 0) row(TEXTS.say("layer-text.length"), Numbers.kilometres(s.metres()));
    row(TEXTS.say("layer-text.crs"), r.crs() + "（" + crsFrom(r) + "）");
    if (layer.admission() != null)
      row(
          TEXTS.say("layer-text.admission-list"),
          TEXTS.say(
              lang,
              "layer-text.rows",
              layer.admission().label(),
              layer.admission().entries().size(),
              layer.admission().card().effectiveFrom()));
    if (!r.charset().isEmpty()) row(TEXTS.say("layer-text.charset"), r.charset());
    row(
        TEXTS.say("layer-text.fields"),
        r.fields().isEmpty() ? TEXTS.say(lang, "layer-text.none") : String.join(", ", r.fields()));
    layer
        .card()
        .attributes()
        .names()
        .forEach(
            (ours, theirs) ->
                row(
                    TEXTS.say("layer-text.attribute", ours),
                    "← "
                        + theirs
                        + Punctuation.colon(lang)
                        + s.frequent(ours, VALUES_SHOWN).stream()
                            .map(
                                e ->
                                    (e.getKey().isEmpty()
                                            ? TEXTS.say(lang, "layer-text.unknown")
                                            : e.getKey())
                                        + " ×"
                                        + e.getValue())
                            .collect(Collectors.joining(", "))));
  }

  private String crsFrom(LayerReading r) {
    return switch (r.crsFrom()) {
      case FILE -> TEXTS.say(lang, "layer-text.file-says", r.crsName());
      case CARD ->
          TEXTS.say(
              lang,
              "layer-text.declared",
              r.crsName().isEmpty() ? "" : TEXTS.say(lang, "layer-text.file-2", r.crsName()));
      case STANDARD -> TEXTS.say(lang, "layer-text.file-not-say-standard", r.crsName());
    };
  }

  private void row(Message label, String value) {
    out.println("  " + label.in(lang) + Punctuation.colon(lang) + value);
  }
}
