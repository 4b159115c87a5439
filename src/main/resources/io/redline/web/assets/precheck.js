// Puts the page's parts together: every change is judged at once, without recording.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get, assess, giveUp, report } from "/assets/api.js";
import * as map from "/assets/map.js";
import { swatch } from "/assets/map-styles.js";
import * as site from "/assets/site.js";
import * as parts from "/assets/parts.js";
import * as industry from "/assets/industry.js";
import * as questions from "/assets/questions.js";
import * as siting from "/assets/siting.js";
import * as result from "/assets/result.js";
import { offer } from "/assets/submit.js";
import { BASE } from "/assets/base-map.js";
import { current, isEmpty, onChange, set, valueAt } from "/assets/proposal.js";

const UNNAMED = say("unnamed-project");
let files = [];

async function start() {
  const [layers, words, settings] = await Promise.all([get("/api/layers"), get("/api/vocabulary"), get("/api/settings")]);
  files = settings.formats.map((f) => [f.title, f.mediaType, f.id]);
  siting.start(map.start(layers, settings.baseMap), words);
  legend(layers, settings.baseMap);
  result.start(words);
  questions.start(words);
  form(words);
  site.start();
  parts.start();
  onChange(judge);
  map.table([]);
  judge();
  await industry.start();
  document.documentElement.dataset.ready = "";
}

function form(words) {
  const fact = (pointer) => words.facts.find((f) => f.pointer === pointer).values;
  fill(byId("nature"), fact("/nature").map((v) => el("label", {}, el("input", { type: "radio", name: "nature", value: v.value, checked: valueAt("/nature") === v.value, onchange: () => set("/nature", v.value) }), el("span", {}, v.label))));
  fill(byId("stage"), el("option", { value: "" }, say("precheck.not-said")), fact("/stage").map((v) => el("option", { value: v.value }, v.label)));
  byId("stage").value = valueAt("/stage") ?? "";
  byId("stage").addEventListener("change", (event) => set("/stage", event.target.value || undefined));
  byId("name").value = valueAt("/name") ?? "";
  byId("name").addEventListener("change", (event) => set("/name", event.target.value));
  byId("as-of").value = valueAt("/asOf") ?? "";
  byId("as-of").addEventListener("change", (event) => {
    // Half a date is no date: nothing is judged by today's law because of a slip of the hand.
    if (event.target.checkValidity()) set("/asOf", event.target.value || undefined);
    else result.problem({ message: say("precheck.as-of-no-day") }), event.target.reportValidity();
  });
}

async function judge() {
  if (!byId("as-of").checkValidity()) return;
  if (isEmpty()) return nothing();
  const proposal = current(UNNAMED);
  byId("result").classList.add("busy");
  try {
    const assessment = await assess(proposal);
    result.show(assessment, proposal, undefined, files);
    offer(proposal);
    site.showReadAs(assessment.readAs);
    questions.show(assessment);
    drawing(proposal, assessment);
  } catch (error) {
    if (error.name === "AbortError") return;
    drawn++;
    map.showResult(null);
    map.table([]);
    result.problem(error);
  }
  byId("result").classList.remove("busy");
}

/** What was judged before must not stand beside a form that says nothing any more. */
function nothing() {
  giveUp();
  drawn++;
  map.showResult(null);
  map.table([]);
  result.nothing();
  questions.nothing();
  site.showReadAs(null);
  byId("result").classList.remove("busy");
}

/** Limit lines, doubt and suggested ground come with the GeoJSON report; a newer question gives up the older. */
let drawn = 0;
async function drawing(proposal, assessment) {
  const turn = ++drawn;
  const measured = (assessment.readAs.derived ?? []).map((d) => [d.label, d.metres === undefined ? d.value : `${d.metres.toFixed(1)} m ± ${d.uncertainty.toFixed(0)} m，${d.value}`, d.source]);
  measured.unshift(...parts.rows());
  map.table(measured);
  if (!proposal.site?.geometry) return map.showResult(null);
  let collection;
  try {
    const { blob } = await report(proposal, undefined, "application/geo+json");
    collection = JSON.parse(await blob.text());
  } catch {
    if (turn !== drawn) return;
    map.showResult(null);
    return map.table([...measured, [say("precheck.limit-lines-doubt"), say("precheck.not-drawn-try-again"), ""]]);
  }
  if (turn !== drawn) return;
  const ground = collection.features.filter((f) => ["move", "trim"].includes(f.properties.role));
  ground.forEach((f, i) => { f.properties.mark = String.fromCharCode(65 + i); });
  map.showResult(collection);
  map.table([...measured, ...measures(collection), ...ground.map((f) => [say("precheck.suggestion") + f.properties.mark, f.properties.text, say("precheck.assessed-again")])]);
  result.suggest(ground, (geometry) => site.take(geometry));
}

const measures = (collection) => collection.features.filter((f) => f.properties.role === "limit").map((f) => [say("precheck.limit-line"), f.properties.limitMetres + " m", f.properties.layer]);

function legend(layers, baseMap) {
  const line = (layer) => /shoreline|mainstem/.test(layer.id);
  fill(byId("layers"),
    el("div", { class: "layer" }, el("span"), el("span", { class: "swatch s-site" }), say("precheck.site")),
    el("div", { class: "layer" }, el("span"), el("span", { class: "swatch s-part" }), say("precheck.part-project")),
    el("div", { class: "layer" }, el("span"), el("span", { class: "swatch line dash s-limit" }), say("precheck.limit-line")),
    el("div", { class: "layer" }, el("span"), el("span", { class: "swatch s-doubt" }), say("precheck.doubt-band-nothing-can")),
    el("div", { class: "layer" }, el("span"), el("span", { class: "swatch s-move" }), say("precheck.suggested-place")),
    baseMap ? el("div", { class: "layer" }, el("label", {}, el("input", { type: "checkbox", checked: true, onchange: (event) => map.showLayer(BASE, event.target.checked) }), el("span", { class: "swatch" }),
      el("span", {}, say("precheck.base-map-national-platform"), " ", el("span", { id: "base-said", role: "status" })))) : null,
    layers.map((layer) => el("div", { class: "layer" },
      el("label", {}, el("input", { type: "checkbox", checked: true, onchange: (event) => map.showLayer(layer.id, event.target.checked) }),
        el("span", { class: `swatch s${swatch(layer)}${line(layer) ? " line" : ""}` }), el("span", {}, layer.title)),
      el("small", {}, `${layer.edition} · ±${layer.accuracyMetres} m · ${layer.completeness === "complete" ? say("complete") : say("partial")} · ${layer.source} · ${layer.licence}`))));
}

start().catch((error) => result.problem(error));
