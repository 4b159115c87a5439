// Names of cities, counties and towns on the map, from the product itself: no other server is asked.
import { el, byId } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get } from "/assets/api.js";

const { ol } = window;
const { Style, Stroke, Fill, Text, Circle } = ol.style;
const FONT = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Droid Sans Fallback",sans-serif';

/** How a name looks, and from how many degrees a pixel it is too small to tell. */
const KINDS = {
  city: { upTo: Infinity, size: 15, weight: 700, dot: 3.6, colour: "#22333c", above: 3 },
  outside: { upTo: 0.02, size: 13, weight: 500, dot: 3, colour: "#6a7a83", above: 1 },
  county: { upTo: 0.006, size: 13, weight: 500, dot: 2.6, colour: "#33474f", above: 2 },
  town: { upTo: 0.0009, size: 12, weight: 400, dot: 2, colour: "#4c5f68", above: 0 },
};

/** The layer of names; it fills itself. */
export function names() {
  const source = new ol.source.Vector();
  get("/api/places/names").then((all) => source.addFeatures(all.map(({ kind, name, longitude, latitude }) =>
    new ol.Feature({ kind, name, geometry: new ol.geom.Point([longitude, latitude]) }))), () => {});
  const styles = new Map();
  byId("map").append(el("small", { class: "names-by" }, say("map.names-by")));
  return new ol.layer.Vector({ source, declutter: true, zIndex: 58, style: (feature, resolution) => {
    const kind = KINDS[feature.get("kind")];
    if (resolution > kind.upTo) return undefined;
    const name = feature.get("name");
    const key = feature.get("kind") + name;
    if (!styles.has(key)) styles.set(key, styleOf(kind, name));
    return styles.get(key);
  } });
}

function styleOf({ size, weight, dot, colour, above }, name) {
  return new Style({
    zIndex: above,
    image: new Circle({ radius: dot, fill: new Fill({ color: colour }), stroke: new Stroke({ color: "#fff", width: 1.2 }), declutterMode: "none" }),
    text: new Text({
      text: name, font: `${weight} ${size}px ${FONT}`, offsetY: -size * 0.85, padding: [2, 3, 2, 3],
      fill: new Fill({ color: colour }), stroke: new Stroke({ color: "#ffffffe6", width: 3.5 }),
    }),
  });
}
