// The map: layers in squares of GeoJSON, the site, and what the result draws. Longitude and latitude of EPSG:4490,
// drawn as degrees.
import { el, byId, fill, icon } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { degrees, metresBetween, areaHectares } from "/assets/measure.js";
import { base } from "/assets/base-map.js";
import { names } from "/assets/map-names.js";
import { search } from "/assets/map-search.js";
import { styleOf, resultStyle, partStyle, siteStyle, DRAWING } from "/assets/map-styles.js";

const { ol } = window;
const CHINA = [73, 3, 136, 54];
const HOME = [97.3, 26.0, 110.3, 34.4];

const cgcs = new ol.proj.Projection({ code: "EPSG:4490", units: "degrees", axisOrientation: "neu", global: true, extent: [-180, -90, 180, 90], worldExtent: [-180, -90, 180, 90] });
ol.proj.addProjection(cgcs);
ol.proj.addEquivalentProjections([cgcs, ol.proj.get("EPSG:4326")]);
ol.proj.addCoordinateTransforms(cgcs, ol.proj.get("EPSG:3857"), (c) => ol.proj.fromLonLat(c), (c) => ol.proj.toLonLat(c));

const GRID = new ol.tilegrid.TileGrid({
  extent: [-180, -90, 180, 90],
  origin: [-180, 90],
  tileSize: 512,
  resolutions: Array.from({ length: 17 }, (_, z) => 180 / 2 ** z / 512),
});

const format = new ol.format.GeoJSON();
const site = new ol.source.Vector();
const result = new ol.source.Vector();
const parts = new ol.source.Vector();
const measured = new ol.source.Vector();
let map;
let drawing = null;
let modify = null;
let whenDrawn = () => {};

/** Starts the map; the site on it can be pulled about unless it is only shown. */
export function start(layers, baseMap, { onlyShown = false } = {}) {
  map = new ol.Map({
    target: "map",
    controls: [new ol.control.ScaleLine({ units: "metric" })],
    layers: [
      ...base(baseMap, cgcs),
      ...layers.filter((layer) => layer.inForce !== false).toSorted((a, b) => order(a) - order(b)).map(layerOf),
      new ol.layer.Vector({ source: result, style: resultStyle, zIndex: 50 }),
      names(),
      new ol.layer.Vector({ source: site, style: siteStyle, zIndex: 60 }),
      new ol.layer.Vector({ source: parts, style: partStyle, zIndex: 65 }),
      new ol.layer.Vector({ source: measured, style: DRAWING, zIndex: 70 }),
    ],
    view: new ol.View({ projection: cgcs, extent: CHINA, showFullExtent: true, maxResolution: 0.06, minResolution: 180 / 2 ** 21 }),
  });
  map.getLayers().forEach((layer) => { if (layer.load) map.on("moveend", () => layer.load(map)); });
  home();
  modify = new ol.interaction.Modify({ source: site });
  modify.on("modifyend", () => whenDrawn(geometry()));
  if (!onlyShown) map.addInteraction(modify);
  // Without a pointer, the middle of the map is where the coordinates are read.
  map.on("pointermove", (event) => { byId("pointer").textContent = degrees(event.coordinate); });
  map.on("moveend", () => { if (!byId("map").matches(":hover")) byId("pointer").textContent = degrees(map.getView().getCenter()); });
  byId("map").append(search(map), tools());
  return map;
}

/** Lines above areas, wide areas below small ones. */
const order = (layer) => (layer.id.startsWith("provinces") || layer.id.startsWith("counties") ? 0 : /shoreline|mainstem/.test(layer.id) ? 2 : 1);

function layerOf(layer) {
  const shown = new ol.layer.VectorTile({
    declutter: true,
    renderBuffer: 64,
    source: new ol.source.VectorTile({
      format,
      projection: cgcs,
      tileGrid: GRID,
      url: "/map/" + encodeURIComponent(layer.id) + "/" + layer.address + "/{z}/{x}/{y}",
    }),
    style: styleOf(layer),
  });
  shown.set("id", layer.id);
  return shown;
}

export function showLayer(id, visible) {
  map.getLayers().forEach((layer) => { if (layer.get("id") === id) layer.setVisible(visible); });
}

export const home = () => map.getView().fit(HOME, { size: map.getSize() });

/** Shows a site given by coordinates, in degrees; null clears it. */
export function showSite(shown) {
  site.clear();
  if (!shown) return;
  const geometry = format.readGeometry(shown);
  site.addFeature(new ol.Feature(geometry));
  near(geometry);
}

/** Shows the further parts of a project: [{ name, geometry }], in degrees. */
export function showParts(shown) {
  parts.clear();
  parts.addFeatures(shown.map(({ name, geometry }) => new ol.Feature({ name, geometry: format.readGeometry(geometry) })));
}

/** Lets the reader point at a place, beside the site; `then` gets the point. */
export function pick(then) {
  drawing = new ol.interaction.Draw({ type: "Point", style: DRAWING });
  drawing.on("drawend", (event) => {
    const point = format.writeGeometryObject(event.feature.getGeometry(), { decimals: 7 });
    queueMicrotask(() => {
      stopDrawing();
      then(point);
    });
  });
  map.addInteraction(drawing);
  byId("map").focus();
}

function near(geometry) {
  const extent = geometry.getExtent().slice();
  const margin = Math.max(0.02, (extent[2] - extent[0]) * 0.6, (extent[3] - extent[1]) * 0.6);
  map.getView().fit(ol.extent.buffer(extent, margin), { duration: 250 });
}

/** Draws what the result says of the place: a GeoJSON collection, or null. */
export function showResult(collection) {
  result.clear();
  if (!collection) return;
  const drawn = collection.features.filter((feature) => feature.geometry && feature.properties.role !== "around");
  result.addFeatures(format.readFeatures({ ...collection, features: drawn }));
}

/** Shows a box of degrees, with some ground round it. */
export function fit(box) {
  const margin = Math.max(0.01, (box[2] - box[0]) * 0.15, (box[3] - box[1]) * 0.15);
  map.updateSize();
  map.getView().fit(ol.extent.buffer(box, margin), { size: map.getSize() });
}

/** Where the site lies, in degrees; null without one. */
export const siteExtent = () => (site.getFeatures().length ? site.getExtent() : null);

function geometry() {
  const all = site.getFeatures();
  return all.length ? format.writeGeometryObject(all[0].getGeometry(), { decimals: 7 }) : null;
}

/** Lets the reader draw a site; `then` gets its geometry, also after each later change. */
export function draw(type, then) {
  stopDrawing();
  whenDrawn = then;
  drawing = new ol.interaction.Draw({ source: site, type, style: DRAWING });
  drawing.on("drawstart", () => site.clear());
  drawing.on("drawend", (event) => {
    // The source gets the feature only after this event.
    queueMicrotask(() => {
      stopDrawing();
      site.clear();
      site.addFeature(event.feature);
      then(geometry());
    });
  });
  map.addInteraction(drawing);
  byId("map").focus();
}

export function stopDrawing() {
  if (drawing) map.removeInteraction(drawing);
  drawing = null;
  document.querySelectorAll("[data-draw],[data-pick]").forEach((button) => button.setAttribute("aria-pressed", "false"));
}

let measuring = null;
function measure(button) {
  const on = !measuring;
  button.setAttribute("aria-pressed", String(on));
  measured.clear();
  byId("measured").textContent = "";
  if (!on) {
    map.removeInteraction(measuring);
    measuring = null;
    return;
  }
  stopDrawing();
  measuring = new ol.interaction.Draw({ source: measured, type: "Polygon", style: DRAWING });
  measuring.on("drawstart", (event) => {
    measured.clear();
    event.feature.getGeometry().on("change", (change) => tell(change.target.getCoordinates()[0]));
  });
  map.addInteraction(measuring);
}

function tell(ring) {
  const open = ring.slice(0, -1);
  let metres = 0;
  for (let i = 1; i < open.length; i++) metres += metresBetween(open[i - 1], open[i]);
  const length = metres < 1000 ? metres.toFixed(0) + " m" : (metres / 1000).toFixed(2) + " km";
  byId("measured").textContent = say("map.length") + length + (open.length > 2 ? say("map.area") + areaHectares(ring).toFixed(2) + say("map.hectares") : "");
}

function tools() {
  const zoom = (by) => map.getView().animate({ zoom: map.getView().getZoom() + by, duration: 150 });
  const button = (text, label, action, css) => el("button", { type: "button", title: label, "aria-label": label, class: css, onclick: action }, text);
  return el("div", { class: "map-tools" },
    button("＋", say("map.zoom"), () => zoom(1)),
    button("－", say("map.zoom-out"), () => zoom(-1)),
    button(icon("M4 11 12 4l8 7M6 10v9h12v-9"), say("map.whole-map"), home),
    button(icon("M12 3v4M12 17v4M3 12h4M17 12h4M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8"), say("map.site"), () => site.getFeatures().length && near(site.getFeatures()[0].getGeometry())),
    button(icon("M3 15 15 3l6 6L9 21zM7 11l2 2M10 8l3 3M13 5l2 2"), say("map.measure"), (event) => measure(event.currentTarget)),
  );
}

/** The table equal to the map. */
export function table(rows) {
  fill(byId("map-table"), rows.length === 0 ? el("p", { class: "empty" }, say("map.map-shows-nothing-about")) :
    el("div", { class: "scroll" }, el("table", { class: "facts" },
      el("thead", {}, el("tr", {}, ...[say("what"), say("map.value"), say("source")].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, cell))))))));
}
