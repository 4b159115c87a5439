// Where could it go? A map of where such a project would be barred, could not be told, or is not barred, around the site.
import { el, fill } from "/assets/dom.js";
import { say, OUTCOMES } from "/assets/words.js";
import { send } from "/assets/api.js";
import { onChange, valueAt } from "/assets/proposal.js";
import { siteExtent } from "/assets/map.js";

const { ol } = window;
const { Style, Stroke, Fill } = ol.style;
const DEGREES_AROUND = 0.15;
const CELL_METRES = 400;
const KINDS = {
  barred: { word: say("siting.barred"), style: new Style({ fill: new Fill({ color: OUTCOMES.violated.ink + "40" }), stroke: new Stroke({ color: OUTCOMES.violated.ink, width: 1.4 }) }) },
  unknown: { word: say("siting.unknown-layer-missing-doubt"), style: new Style({ fill: new Fill({ color: "#b26a0026" }), stroke: new Stroke({ color: "#b26a00", width: 1.2, lineDash: [2, 5] }) }) },
  allowed: { word: say("siting.not-barred-by-any"), style: new Style({ fill: new Fill({ color: OUTCOMES.satisfied.ink + "33" }), stroke: new Stroke({ color: OUTCOMES.satisfied.ink, width: 1.4, lineDash: [8, 4] }) }) },
};
const source = new ol.source.Vector();
const format = new ol.format.GeoJSON();
const activity = el("select", { id: "siting-activity" });
const button = el("button", { type: "button", id: "siting-ask", onclick: ask }, say("siting.where-could-go"));
const answer = el("div", { id: "siting-answer", role: "status" });

/** @param map the map of the page; @param words the vocabulary */
export function start(map, words) {
  map.addLayer(new ol.layer.Vector({ source, style: (feature) => KINDS[feature.get("permission")].style, zIndex: 40 }));
  fill(activity, el("option", { value: "" }, say("siting.choose-activity")), words.activities.map((a) => el("option", { value: a.id }, a.label)));
  document.querySelector(".place").append(el("details", { id: "siting-box" }, el("summary", {}, say("siting.where-could-go-around")),
    el("div", { class: "row" }, el("label", {}, el("span", {}, say("siting.project-this-kind")), activity), button), answer));
  activity.addEventListener("change", forget);
  onChange(forget);
  forget();
}

/** What was drawn is of another question now. */
function forget() {
  source.clear();
  fill(answer);
  const own = (valueAt("/activities") ?? [])[0];
  if (own && !activity.value) activity.value = own;
  button.disabled = !activity.value || !siteExtent();
  if (!siteExtent()) fill(answer, el("p", { class: "empty" }, say("siting.give-site-first")));
}

async function ask() {
  button.disabled = true;
  const [west, south, east, north] = siteExtent();
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const asked = { activity: activity.value, nature: valueAt("/nature") ?? "new", cell: CELL_METRES, bbox: [x - DEGREES_AROUND, y - DEGREES_AROUND, x + DEGREES_AROUND, y + DEGREES_AROUND] };
  if (valueAt("/asOf")) asked.asOf = valueAt("/asOf");
  fill(answer, el("p", {}, say("siting.assessing-cell-by-cell")));
  try {
    const collection = await (await send("/api/siting", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(asked) })).json();
    source.clear();
    source.addFeatures(format.readFeatures(collection));
    legend(collection);
  } catch (error) {
    fill(answer, el("p", { class: "alert", role: "alert" }, (error.sentences?.length ? error.sentences : [error.message]).join("；")));
  }
  button.disabled = false;
}

/** The legend is the table equal to the map. */
function legend({ siting, features }) {
  fill(answer, el("p", { class: "eyebrow" }, say("siting.cells-m-as-clauses", siting.cellMetres, siting.asOf)),
    el("div", { class: "scroll" }, el("table", { class: "facts" }, el("thead", {}, el("tr", {}, [say("siting.here"), "km²", say("siting.because")].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, Object.keys(KINDS).flatMap((kind) => features.filter((f) => f.properties.permission === kind)).map(({ properties }) => el("tr", {},
        el("td", {}, el("span", { class: "swatch s-" + properties.permission }), " " + KINDS[properties.permission].word), el("td", {}, properties.squareKilometres.toFixed(1)), el("td", {}, [...properties.clauses, ...properties.missing].join("、"))))))));
}
