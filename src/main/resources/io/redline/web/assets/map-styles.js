// How things look on the map. Each kind differs in form too, not in colour alone.
import { OUTCOMES } from "/assets/words.js";

const { ol } = window;
const { Style, Stroke, Fill, Text, Circle, RegularShape } = ol.style;
const FONT = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Droid Sans Fallback",sans-serif';

export const COLOURS = ["#1b76a8", "#3e8a5a", "#8a6d1d", "#7a4fa3", "#a8553a", "#52606b", "#a23b6e"];

/** The class of a layer's swatch, and with it its colour. */
export function swatch(layer) {
  if (/shoreline|mainstem/.test(layer.id)) return 0;
  if (/provinces|counties|basins/.test(layer.id)) return 5;
  if (/farmland/.test(layer.id)) return 2;
  if (/redline|park|reserve|nature/.test(layer.id)) return 1;
  if (/water/.test(layer.id)) return 3;
  return /unit/.test(layer.id) ? 4 : 6;
}

const label = (text, colour, line) => new Text({
  text, font: "500 13px " + FONT, fill: new Fill({ color: colour }), stroke: new Stroke({ color: "#ffffffe6", width: 3.5 }),
  placement: line ? "line" : "point", overflow: false, maxAngle: 0.7, padding: [4, 4, 4, 4],
});

export function styleOf(layer) {
  const kind = swatch(layer);
  const colour = COLOURS[kind];
  const border = kind === 5;
  const area = new Style({ fill: new Fill({ color: border ? "#ffffff8c" : colour + "24" }), stroke: new Stroke({ color: colour, width: border ? 1.2 : 1.3, lineDash: border ? [7, 4] : undefined }) });
  const line = new Style({ stroke: new Stroke({ color: colour, width: 2.4, lineCap: "round", lineJoin: "round" }) });
  // Lines are drawn once into a picture, symbols anew with every frame: of ten thousand dots that tells.
  const dot = new Style({ geometry: stumps, stroke: new Stroke({ color: colour + "99", width: 4, lineCap: "round" }) });
  return (feature, resolution) => {
    const geometry = feature.getGeometry();
    const type = geometry.getType();
    if (type.endsWith("Point")) return dot;
    const isLine = type.endsWith("LineString");
    const form = isLine ? line : area;
    // Counties have their names where their seats are; a province's is not written again into every square.
    const written = !border || !layer.id.startsWith("counties") && resolution > NEAR;
    const name = written && wide(geometry.getExtent(), resolution) ? feature.get("name") : "";
    form.setText(name ? label(name, border ? "#3b4a54" : colour, isLine) : undefined);
    return form;
  };
}

const NEAR = 0.006;
const NAMED_PIXELS = 36;
const wide = ([west, south, east, north], resolution) => Math.max(east - west, north - south) > NAMED_PIXELS * resolution;

/** Each dot as a line too short to see: its round ends are the dot. */
const SHORT = 1e-7;
function stumps(feature) {
  const points = feature.getGeometry();
  const all = points.getType() === "Point" ? [points.getCoordinates()] : points.getCoordinates();
  return new ol.geom.MultiLineString(all.map(([x, y]) => [[x, y], [x + SHORT, y]]));
}

const SITE = [
  new Style({ stroke: new Stroke({ color: "#fff", width: 7 }) }),
  new Style({
    fill: new Fill({ color: "#14323f59" }), stroke: new Stroke({ color: "#14323f", width: 3 }),
    image: new RegularShape({ points: 4, radius: 9, angle: Math.PI / 4, fill: new Fill({ color: "#14323f" }), stroke: new Stroke({ color: "#fff", width: 2 }) }),
  }),
];

/** A ring round what is too small to see. */
const middle = (feature) => new ol.geom.Point(ol.extent.getCenter(feature.getGeometry().getExtent()));
const RINGED = [
  ...SITE,
  new Style({ geometry: middle, image: new Circle({ radius: 15, stroke: new Stroke({ color: "#fff", width: 7 }) }) }),
  new Style({ geometry: middle, image: new Circle({ radius: 15, stroke: new Stroke({ color: "#c2410c", width: 3.2 }) }) }),
];

/** The site: with a halo, and ringed while it is small. */
export const siteStyle = (feature, resolution) => (wide(feature.getGeometry().getExtent(), resolution) ? SITE : RINGED);

/** A further part of the project, with its name. */
export const partStyle = (feature) => new Style({
  fill: new Fill({ color: "#b8430f33" }), stroke: new Stroke({ color: "#b8430f", width: 2.6 }),
  image: new RegularShape({ points: 3, radius: 9, fill: new Fill({ color: "#b8430f" }), stroke: new Stroke({ color: "#fff", width: 2 }) }),
  text: new Text({ text: feature.get("name"), font: "500 13px " + FONT, offsetY: -16, fill: new Fill({ color: "#b8430f" }), stroke: new Stroke({ color: "#ffffffe6", width: 3.5 }) }),
});

export const DRAWING = new Style({
  fill: new Fill({ color: "#0d6b8122" }), stroke: new Stroke({ color: "#0d6b81", width: 2, lineDash: [6, 4] }),
  image: new Circle({ radius: 5, fill: new Fill({ color: "#0d6b81" }), stroke: new Stroke({ color: "#fff", width: 1.5 }) }),
});

const LIMIT = new Stroke({ color: OUTCOMES.violated.ink, width: 2, lineDash: [10, 6] });
const DOUBT = new Stroke({ color: "#b26a00", width: 1, lineDash: [2, 5] });
const PART = new Stroke({ color: "#4a1d6b", width: 2.4 });
const MOVE = new Stroke({ color: OUTCOMES.satisfied.ink, width: 2.2, lineDash: [4, 3] });

/** A layer that is looked at before it is in force. */
const PREVIEW = new Style({
  fill: new Fill({ color: "#b8430f2e" }), stroke: new Stroke({ color: "#b8430f", width: 2.2 }),
  image: new Circle({ radius: 5, fill: new Fill({ color: "#b8430f" }), stroke: new Stroke({ color: "#fff", width: 1.5 }) }),
});

/** What a result draws, by its role. */
export function resultStyle(feature) {
  switch (feature.get("role")) {
    case "limit": return new Style({ stroke: LIMIT, text: label(feature.get("limitMetres") + " m", OUTCOMES.violated.ink, true) });
    case "doubt": return new Style({ stroke: DOUBT, fill: new Fill({ color: "#f2b24526" }) });
    case "move":
    case "trim": return new Style({ stroke: MOVE, fill: new Fill({ color: OUTCOMES.satisfied.ink + "2e" }), text: label(feature.get("mark") ?? "", OUTCOMES.satisfied.ink, false) });
    case "part": return new Style({
      image: new Circle({ radius: 6, fill: new Fill({ color: "#4a1d6b" }) }), stroke: PART, fill: new Fill({ color: "#4a1d6b2e" }),
      text: label(feature.get("name"), "#4a1d6b", false),
    });
    case "preview": return PREVIEW;
    case "hit": return new Style({ stroke: new Stroke({ color: OUTCOMES.violated.ink, width: 3 }) });
    default: return undefined;
  }
}
