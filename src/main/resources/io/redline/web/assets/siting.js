// Where could it go? A map of where the project, as far as it is said, would be barred, could not be told, or is not barred.
import { el, fill } from "/assets/dom.js";
import { say, OUTCOMES } from "/assets/words.js";
import { send } from "/assets/api.js";
import { current, onChange, valueAt } from "/assets/proposal.js";
import { siteExtent } from "/assets/map.js";

const { ol } = window;
const { Style, Stroke, Fill } = ol.style;
const DEGREES_AROUND = 0.15;
const CELL_METRES = 400;
const MOST_NAMED = 6;
const KINDS = {
  barred: { word: say("siting.barred"), style: new Style({ fill: new Fill({ color: OUTCOMES.violated.ink + "40" }), stroke: new Stroke({ color: OUTCOMES.violated.ink, width: 1.4 }) }) },
  unknown: { word: say("siting.unknown-layer-missing-doubt"), style: new Style({ fill: new Fill({ color: "#b26a0026" }), stroke: new Stroke({ color: "#b26a00", width: 1.2, lineDash: [2, 5] }) }) },
  allowed: { word: say("siting.not-barred-by-any"), style: new Style({ fill: new Fill({ color: OUTCOMES.satisfied.ink + "33" }), stroke: new Stroke({ color: OUTCOMES.satisfied.ink, width: 1.4, lineDash: [8, 4] }) }) },
};
const source = new ol.source.Vector();
const format = new ol.format.GeoJSON();
const activity = el("select", { id: "siting-activity" });
const kind = el("label", {}, el("span", {}, say("siting.project-this-kind")), activity);
const filled = el("p", { class: "eyebrow", id: "siting-filled" }, say("siting.as-filled"));
const button = el("button", { type: "button", id: "siting-ask", onclick: ask }, say("siting.where-could-go"));
const answer = el("div", { id: "siting-answer", role: "status" });
let layers = new Map();
let facts = new Map();

/** @param map the map of the page; @param words the vocabulary */
export function start(map, words) {
  layers = new Map(words.layers.map((layer) => [layer.id, layer]));
  facts = new Map(words.facts.map(({ pointer, label }) => [pointer, label]));
  map.addLayer(new ol.layer.Vector({ source, style: (feature) => KINDS[feature.get("permission")].style, zIndex: 40 }));
  fill(activity, el("option", { value: "" }, say("siting.choose-activity")), words.activities.map((a) => el("option", { value: a.id }, a.label)));
  document.querySelector(".place").append(el("details", { id: "siting-box" }, el("summary", {}, say("siting.where-could-go-around")),
    filled, el("div", { class: "row" }, kind, button), answer));
  activity.addEventListener("change", forget);
  onChange(forget);
  forget();
}

/** Whether the project says itself what it is. */
const isSaid = () => Boolean(valueAt("/activities")?.length || valueAt("/industries")?.length);

/** What was drawn is of another question now. */
function forget() {
  source.clear();
  fill(answer);
  filled.hidden = !isSaid();
  kind.hidden = isSaid();
  button.disabled = !(isSaid() || activity.value) || !siteExtent();
  if (!siteExtent()) fill(answer, el("p", { class: "empty" }, say("siting.give-site-first")));
}

/** The project with all that was answered, or a kind of project. */
function question() {
  const [west, south, east, north] = siteExtent();
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const asked = { cell: CELL_METRES, bbox: [x - DEGREES_AROUND, y - DEGREES_AROUND, x + DEGREES_AROUND, y + DEGREES_AROUND] };
  if (valueAt("/asOf")) asked.asOf = valueAt("/asOf");
  return isSaid() ? { ...asked, proposal: current(say("unnamed-project")) } : { ...asked, activity: activity.value, nature: valueAt("/nature") ?? "new" };
}

async function ask() {
  button.disabled = true;
  fill(answer, el("p", {}, say("siting.assessing-cell-by-cell")));
  try {
    const collection = await (await send("/api/siting", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question()) })).json();
    source.clear();
    source.addFeatures(format.readFeatures(collection));
    legend(collection);
  } catch (error) {
    fill(answer, el("p", { class: "alert", role: "alert" }, (error.sentences?.length ? error.sentences : [error.message]).join(say("semicolon"))));
  }
  button.disabled = false;
}

/** The legend is the table equal to the map. */
function legend({ siting, features }) {
  const open = siting.openEverywhere.length;
  const word = (permission) => (permission === "allowed" && open === 0 ? say("siting.clear") : KINDS[permission].word);
  fill(answer, el("p", { class: "eyebrow" }, say("siting.cells-m-as-clauses", siting.cellMetres, siting.asOf)),
    open > 0 ? el("p", { class: "note" }, say("siting.open-everywhere", open)) : null,
    el("div", { class: "scroll" }, el("table", { class: "facts siting" }, el("thead", {}, el("tr", {}, [say("siting.here"), say("siting.area"), say("siting.because")].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, alike(features).map(({ permission, squareKilometres, clauses, missing }) => el("tr", {},
        el("td", {}, el("span", { class: "swatch s-" + permission }), " " + word(permission)),
        el("td", { class: "number" }, squareKilometres.toFixed(1)), el("td", {}, because({ permission, clauses, missing }))))))));
}

/** Patches of which the same is told in one row, the worst first and the widest first. */
function alike(features) {
  const rows = new Map();
  for (const { properties } of features) {
    const { permission, clauses, missing, squareKilometres } = properties;
    const key = permission + (permission === "unknown" ? missing : clauses).join();
    const row = rows.get(key) ?? { permission, clauses, missing, squareKilometres: 0 };
    row.squareKilometres += squareKilometres;
    rows.set(key, row);
  }
  const order = Object.keys(KINDS);
  return [...rows.values()].sort((one, other) => order.indexOf(one.permission) - order.indexOf(other.permission) || other.squareKilometres - one.squareKilometres);
}

/** What bars by its clauses; what is open by the layers that would settle it, under the bureau that keeps each. */
function because({ permission, clauses, missing }) {
  if (permission === "barred") return say("siting.barred-by") + clauses.join("、");
  if (permission === "allowed") return "";
  const byOffice = Map.groupBy(missing.map(named), ({ office }) => office);
  return [say("siting.still-needed"), el("ul", {}, [...byOffice].map(([office, asked]) => {
    const names = [...new Set(asked.map(({ name }) => name))];
    return el("li", {}, el("b", {}, office), "：" + names.slice(0, MOST_NAMED).join("、") + (names.length > MOST_NAMED ? " …" : ""));
  }))];
}

function named(missing) {
  const id = missing.replace(/^layer:/, "");
  const layer = layers.get(id);
  return { name: layer?.label ?? facts.get(id) ?? say("siting.county"), office: layer?.office ?? say("siting.others") };
}
