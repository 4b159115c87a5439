// One box to find a place: a county, a town, a river of a layer, or coordinates as people write them.
import { el, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get } from "/assets/api.js";

const { ol } = window;
const { Style, Stroke, Fill, Circle } = ol.style;
const WAIT_MILLISECONDS = 200;
const mark = new Style({ image: new Circle({ radius: 10, stroke: new Stroke({ color: "#7a1fa2", width: 2.5 }), fill: new Fill({ color: "#7a1fa226" }) }) });
const found = new ol.source.Vector();
const input = el("input", { type: "search", id: "find-place", maxlength: "200", autocomplete: "off", "aria-label": say("map.find"), placeholder: say("map.find-example"), "aria-controls": "found-places" });
const list = el("ul", { id: "found-places" });
const told = el("output", { class: "sr", role: "status" });
let map = null;
let turn = 0;
let waiting = null;

/** @param onto the map that goes to what was found; the box itself, to be laid over it */
export function search(onto) {
  map = onto;
  map.addLayer(new ol.layer.Vector({ source: found, zIndex: 75, style: mark }));
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, WAIT_MILLISECONDS);
  });
  return el("form", { class: "map-search", role: "search", onsubmit: (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    look().then((places) => places?.length && go(places[0]));
  }, onkeydown: (event) => {
    // The map moves by the same keys.
    event.stopPropagation();
    if (event.key === "Escape") shut();
  } }, input, list, told);
}

async function look() {
  const asked = input.value.trim();
  const now = ++turn;
  if (!asked) return shut();
  let places;
  try { places = await get("/api/places?q=" + encodeURIComponent(asked)); } catch { return undefined; }
  if (now !== turn) return undefined;
  told.textContent = places.length ? say("map.found", places.length) : say("map.found-nothing", asked);
  fill(list, places.length === 0 ? el("li", { class: "empty" }, told.textContent) : places.map((place) =>
    el("li", {}, el("button", { type: "button", onclick: () => go(place) }, el("b", {}, place.name), el("small", {}, place.what)))));
  return places;
}

function shut() {
  turn++;
  list.replaceChildren();
  found.clear();
}

function go({ extent, point }) {
  turn++;
  list.replaceChildren();
  found.clear();
  if (point) found.addFeature(new ol.Feature(new ol.geom.Point(ol.extent.getCenter(extent))));
  map.getView().fit(extent, { size: map.getSize(), duration: 250 });
}
