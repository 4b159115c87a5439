package io.redline.site.files;

import static io.redline.site.files.SiteSource.problem;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Candidate;
import io.redline.site.files.Drawing.Axes;
import io.redline.site.files.DxfFile.Line;
import io.redline.site.files.DxfLayers.DxfLayer;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import io.redline.words.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A CAD drawing as ASCII DXF: the closed lines of one layer are the site, or its open ones where
 * none is closed. With several such layers the person is asked which one holds the boundary.
 */
final class DxfDrawing implements SiteFormat {
  private static final Catalogue TEXTS = Catalogue.named("site");

  private static final Message WANTED = TEXTS.say("dxf-drawing.wanted");
  private static final int MOST_LAYERS = 12;

  @Override
  public boolean recognises(SiteSource source) throws IntakeProblem {
    return source.endsWith(".dxf") || source.text().matches("(?s)\\s*0\\s*\\RSECTION\\s*\\R.*");
  }

  @Override
  public Drawing read(SiteSource source) throws IntakeProblem {
    DxfFile file;
    try {
      file = DxfFile.read(source.text());
    } catch (DxfFile.Malformed e) {
      throw source.refuse(
          List.of(
              problem(
                  SiteSource.line(e.line()),
                  TEXTS.say("dxf-drawing.malformed"),
                  WANTED,
                  TEXTS.say("dxf-drawing.save-again"))));
    }
    List<DxfLayer> layers = DxfLayers.of(file.lines());
    DxfLayer layer = chosen(source, layers);
    boolean areas = !layer.closed().isEmpty();
    List<Message> notes = new ArrayList<>();
    notes.add(TEXTS.say("dxf-drawing.layer", layer.name(), layers.size()));
    if (layer.arcs() > 0) notes.add(TEXTS.say("dxf-drawing.arcs", layer.arcs()));
    if (areas && !layer.open().isEmpty())
      notes.add(TEXTS.say("dxf-drawing.open-lines", layer.open().size()));
    if (!file.left().isEmpty()) notes.add(TEXTS.say("dxf-drawing.left", file.left().toString()));
    DeclaredCrs system = DeclaredCrs.NOTHING;
    for (String words : file.words())
      if (words.length() <= SystemWords.LONGEST) system = system.and(DeclaredCrs.in(words));
    List<List<Vertex>> rings =
        (areas ? layer.closed() : layer.open()).stream().map(DxfDrawing::vertices).toList();
    Plot plot = new Plot(layer.name(), areas ? Plot.Kind.AREA : Plot.Kind.LINE, rings);
    return new Drawing(Message.same("DXF"), system, Axes.EAST_FIRST, List.of(plot), notes);
  }

  private static List<Vertex> vertices(Line line) {
    List<Vertex> vertices = new ArrayList<>();
    Message place = TEXTS.say("dxf-drawing.entity", line.number());
    for (Coordinate c : line.points()) vertices.add(new Vertex(c.x, c.y, place));
    return vertices;
  }

  private static DxfLayer chosen(SiteSource source, List<DxfLayer> layers) throws IntakeProblem {
    String wanted = source.drawingLayer();
    if (wanted != null)
      for (DxfLayer layer : layers) if (layer.name().equalsIgnoreCase(wanted)) return layer;
    List<DxfLayer> offered = layers.stream().filter(l -> !l.closed().isEmpty()).toList();
    if (offered.isEmpty()) offered = layers;
    if (offered.isEmpty())
      throw source.refuse(TEXTS.say("dxf-drawing.no-lines"), WANTED, SiteSource.NOTHING);
    if (wanted == null && offered.size() == 1) return offered.get(0);
    throw question(source, offered, wanted);
  }

  private static IntakeProblem question(SiteSource source, List<DxfLayer> offered, String wanted) {
    List<DxfLayer> first = offered.subList(0, Math.min(MOST_LAYERS, offered.size()));
    Message listed =
        Message.each(
            lang ->
                first.stream()
                        .map(l -> described(l).in(lang))
                        .reduce((a, b) -> a + lang.of("、", ", ") + b)
                        .orElseThrow()
                    + (offered.size() > MOST_LAYERS ? " …" : ""));
    return new IntakeProblem(
        source.name(),
        List.of(
            problem(
                TEXTS.say("dxf-drawing.which-layer"),
                wanted == null ? listed : SiteSource.quoted(wanted),
                wanted == null ? TEXTS.say("dxf-drawing.one-layer") : listed,
                TEXTS.say("dxf-drawing.option", first.get(0).name()))),
        first.stream().map(l -> Candidate.layer(l.name(), described(l))).toList());
  }

  private static Message described(DxfLayer layer) {
    return layer.closed().isEmpty()
        ? TEXTS.say("dxf-drawing.layer-open", layer.name(), layer.open().size())
        : TEXTS.say(
            "dxf-drawing.layer-closed",
            layer.name(),
            layer.closed().size(),
            Numbers.fixed(layer.hectares(), 2));
  }
}
