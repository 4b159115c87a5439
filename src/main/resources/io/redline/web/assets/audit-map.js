// The rows of a result on the map: each by its outline, or, where they are too many, how many there are where.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get } from "/assets/api.js";
import { ALL, said } from "/assets/audit-progress.js";
import * as base from "/assets/map.js";

const { ol } = window;
const { Style, Stroke, Fill, Text, Circle } = ol.style;
const rows = new ol.source.Vector();
const format = new ol.format.GeoJSON();
let map = null;
let at = null;

/** The map's place on the page; the same one for every result. */
const place = el("div", { class: "place" }, el("div", { id: "map", tabindex: "0", role: "application", "aria-label": say("audit-map.map-arrow-keys-move") }),
  el("div", { class: "map-foot" }, el("output", { id: "map-told" }), el("output", { id: "pointer" }), el("output", { id: "measured" })), el("div", { id: "map-row", hidden: true }));
export const box = () => place;

export async function show(job, filters, pick) {
  at = { job, filters, pick, turn: 0 };
  tell(null);
  if (!map) await begin();
  map.updateSize();
  const all = await ask("");
  if (all.extent) fit(all.extent);
  draw(all);
}

function fit([west, south, east, north]) {
  const margin = Math.max(0.01, (east - west) * 0.08, (north - south) * 0.08);
  map.getView().fit([west - margin, south - margin, east + margin, north + margin], { size: map.getSize() });
}

async function begin() {
  const [layers, settings] = await Promise.all([get("/api/layers"), get("/api/settings")]);
  map = base.start(layers, settings.baseMap, { onlyShown: true });
  map.addLayer(new ol.layer.Vector({ source: rows, style, zIndex: 55, declutter: false }));
  map.on("moveend", refresh);
  map.on("singleclick", (event) => map.forEachFeatureAtPixel(event.pixel, clicked, { layerFilter: (layer) => layer.getSource() === rows, hitTolerance: 5 }));
}

function clicked(feature) {
  if (feature.get("number")) {
    map.getView().animate({ center: feature.getGeometry().getCoordinates(), zoom: map.getView().getZoom() + 2, duration: 200 });
    return true;
  }
  at.pick(feature.getProperties());
  return true;
}

const ask = (bbox) => {
  const query = at.filters();
  if (bbox) query.set("bbox", bbox);
  return get("/api/audits/" + at.job.id + "/map?" + query);
};

export async function refresh() {
  if (!at || !map) return;
  const turn = ++at.turn;
  const seen = await ask(map.getView().calculateExtent(map.getSize()).map((n) => n.toFixed(6)).join(","));
  if (turn === at.turn) draw(seen);
}

function draw(collection) {
  rows.clear();
  rows.addFeatures(format.readFeatures(collection));
  byId("map-told").textContent = collection.shapes ? say("audit-map.projects-shown", collection.total) : say("audit-map.projects-here-zoom-for", collection.total.toLocaleString());
}

/** Names a row under the map, and says all of it when the table does not show it; null for none. */
export function tell(row, whole = false) {
  const box = place.querySelector("#map-row");
  box.hidden = !row;
  if (row) fill(box, el("b", { class: "outcome v-" + row.outcome }, ALL[row.outcome].sign + " " + ALL[row.outcome].word), " ", row.name, whole ? said(row) : null);
  picked = row?.row ?? null;
  rows.changed();
  if (row?.box && map) {
    const [west, south, east, north] = row.box;
    if (!ol.extent.intersects(map.getView().calculateExtent(map.getSize()), row.box)) map.getView().animate({ center: [(west + east) / 2, (south + north) / 2], duration: 200 });
  }
}

let picked = null;
const colours = new Map();
function colour(outcome) {
  if (!colours.has(outcome)) {
    const name = outcome === "unreadable" ? "--faint" : "--" + outcome;
    colours.set(outcome, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  }
  return colours.get(outcome);
}

const mark = (text, radius, of, strong) => new Style({
  image: new Circle({ radius, fill: new Fill({ color: of }), stroke: new Stroke({ color: strong ? "#14323f" : "#fff", width: strong ? 4 : 1.5 }) }),
  text: new Text({ text, fill: new Fill({ color: "#fff" }), font: "700 11px sans-serif", offsetY: 1 }), zIndex: strong ? 9 : 1,
});

function style(feature) {
  const of = colour(feature.get("outcome"));
  const number = feature.get("number");
  if (number) return mark(number < 10000 ? String(number) : Math.round(number / 1000) + "k", Math.min(24, 9 + 2.2 * Math.log2(number)), of, false);
  const strong = feature.get("row") === picked;
  const sign = ALL[feature.get("outcome")].sign;
  if (feature.getGeometry().getType() === "Point") return mark(sign, strong ? 11 : 8, of, strong);
  const extent = feature.getGeometry().getExtent();
  return [new Style({ stroke: new Stroke({ color: strong ? "#14323f" : of, width: strong ? 4 : 2.2 }), fill: new Fill({ color: of + "44" }) }),
    new Style({ geometry: new ol.geom.Point(ol.extent.getCenter(extent)), image: mark("", 7, of, strong).getImage(), text: mark(sign, 7, of, strong).getText() })];
}
