// A base map of vector squares out of the operator's own PMTiles file: water, borders, roads and names, drawn pale below the layers.
const { ol } = window;
const { Style, Stroke, Fill, Text } = ol.style;
const FONT = '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Droid Sans Fallback",sans-serif';
const HALF = 20037508.342789244;
const MOST_SQUARES = 40;

/** Squares are read whole and turned into degrees: vector squares of Mercator cannot be drawn in degrees otherwise. */
export function vectors({ tiles, shallowest, deepest }, projection) {
  const format = new ol.format.MVT({ featureClass: ol.Feature });
  const source = new ol.source.Vector();
  let drawn = null;
  const layer = new ol.layer.Vector({ source, style, declutter: true });
  layer.set("id", "base");
  /** The squares of one level that a view needs; those of another level go. */
  const load = (map) => {
    const view = map.getView();
    const z = Math.max(shallowest, Math.min(deepest, Math.round(Math.log2(360 / (512 * view.getResolution())))));
    const [west, south] = ol.proj.fromLonLat(view.calculateExtent().slice(0, 2));
    const [east, north] = ol.proj.fromLonLat(view.calculateExtent().slice(2));
    const side = 2 * HALF / 2 ** z;
    const wanted = [];
    for (let x = Math.floor((west + HALF) / side); x <= Math.floor((east + HALF) / side); x++)
      for (let y = Math.floor((HALF - north) / side); y <= Math.floor((HALF - south) / side); y++) wanted.push([x, y]);
    if (wanted.length > MOST_SQUARES) return;
    if (drawn?.z !== z) { source.clear(); drawn = { z, seen: new Set() }; }
    const now = drawn;
    wanted.filter(([x, y]) => !now.seen.has(x + "/" + y)).forEach(async ([x, y]) => {
      now.seen.add(x + "/" + y);
      const answer = await fetch(tiles[0].replace("{z}", z).replace("{x}", x).replace("{y}", y));
      if (answer.status !== 200) return;
      const extent = [x * side - HALF, HALF - (y + 1) * side, (x + 1) * side - HALF, HALF - y * side];
      let features = [];
      try { features = format.readFeatures(await answer.arrayBuffer(), { extent, featureProjection: "EPSG:3857" }); } catch { return; /* a damaged square stays empty */ }
      features.forEach((feature) => feature.getGeometry().transform("EPSG:3857", projection));
      if (drawn === now) source.addFeatures(features);
    });
  };
  // The map asks for it after each move.
  layer.load = load;
  return layer;
}

const WATER = new Style({ fill: new Fill({ color: "#cfe3ee" }), stroke: new Stroke({ color: "#9cc4da", width: 1 }) });
const GREEN = new Style({ fill: new Fill({ color: "#e6efe0" }) });
const ROAD = new Style({ stroke: new Stroke({ color: "#d5cdbf", width: 1.2 }) });
const BORDER = new Style({ stroke: new Stroke({ color: "#9aa5ab", width: 1, lineDash: [5, 4] }) });

function style(feature) {
  const kind = feature.get("layer") ?? "";
  const type = feature.getGeometry().getType();
  const name = feature.get("name:zh") ?? feature.get("name");
  if (type.endsWith("Point")) return name && /place|label|poi/.test(kind) ? new Style({ text: new Text({ text: name, font: "12px " + FONT, fill: new Fill({ color: "#5c6b73" }), stroke: new Stroke({ color: "#ffffffd9", width: 3 }) }) }) : undefined;
  if (/water|river|stream|hydro/.test(kind)) return WATER;
  if (/bound|admin/.test(kind)) return BORDER;
  if (/road|transport|rail|street/.test(kind)) return ROAD;
  return type.endsWith("Polygon") && /land|park|wood|forest|grass|natural|earth/.test(kind) ? GREEN : undefined;
}
