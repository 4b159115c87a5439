// Where: drawn on the map, typed, pasted, or from a file. How it was read is always shown.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { placed, readSite } from "/assets/api.js";
import { offer } from "/assets/systems.js";
import * as map from "/assets/map.js";
import { setSite, set, valueAt } from "/assets/proposal.js";

const SHOWN = "redline.precheck.shown";
const TYPED = say("typed-coordinates");

/** What was read last: content and name; null when the site was drawn, or there is none. */
let last = null;
let lastText = "";

export function start() {
  document.querySelectorAll("[data-draw]").forEach((button) => button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    map.stopDrawing();
    if (!on) return;
    map.draw(button.dataset.draw, drawn);
    button.setAttribute("aria-pressed", "true");
  }));
  byId("site-clear").addEventListener("click", clear);
  byId("site-read").addEventListener("click", () => read(new Blob([byId("site-text").value]), TYPED));
  byId("site-text").addEventListener("input", pending);
  byId("site-file").addEventListener("change", (event) => {
    const file = event.target.files[0];
    if (file) read(file, file.name);
    event.target.value = "";
  });
  // Another system is another place: what was read by the old one does not stand.
  byId("site-crs").addEventListener("change", () => last && read(last.content, last.name));
  byId("site-accuracy").addEventListener("change", (event) => accuracy(event.target));
  const known = valueAt("/site/accuracyMetres");
  if (known !== undefined) byId("site-accuracy").value = known;
  const shown = sessionStorage.getItem(SHOWN);
  if (valueAt("/site/geometry") && shown) map.showSite(JSON.parse(shown));
}

/** Coordinates that were typed but not read are not what the result is about. */
function pending() {
  const text = byId("site-text").value;
  byId("site-pending").hidden = !text.trim() || text === lastText;
}

function accuracy(input) {
  if (!input.reportValidity()) return;
  const metres = input.valueAsNumber;
  set("/site/accuracyMetres", Number.isFinite(metres) && metres >= 0 ? metres : undefined);
}

/** A plot that could not be read is a part of the project whose place nobody knows, so that nothing passes for it. */
function setUnread(plots) {
  const others = (valueAt("/parts") ?? []).filter((part) => !part.id.startsWith("unread-"));
  const all = [...others, ...plots.map((name, i) => ({ id: "unread-" + (i + 1), name: name + say("parts.unread"), role: "other" }))];
  set("/parts", all.length ? all : undefined);
}

function withAccuracy(site) {
  const metres = byId("site-accuracy").valueAsNumber;
  return Number.isFinite(metres) && metres >= 0 ? { ...site, accuracyMetres: metres } : site;
}

function drawn(geometry) {
  forget();
  told([say("site.drawn-map-longitude-latitude")]);
  keep(geometry);
  setSite(withAccuracy({ geometry, crs: "EPSG:4490" }));
}

/** Takes suggested ground as the new site. */
export function take(geometry) {
  forget();
  map.showSite(geometry);
  told([say("site.suggested-place-was-taken")]);
  keep(geometry);
  setSite(withAccuracy({ geometry, crs: "EPSG:4490" }));
}

let reading = 0;
async function read(content, name, chosen) {
  const turn = ++reading;
  last = { content, name };
  lastText = byId("site-text").value;
  pending();
  byId("site-problem").hidden = byId("site-systems").hidden = true;
  try {
    const site = await readSite(content, name, chosen?.crs ?? byId("site-crs").value, chosen);
    if (turn !== reading) return;
    map.stopDrawing();
    map.showSite(site.shown);
    keep(site.shown);
    told(chosen?.crs ? [say("site.system-confirmed", chosen.system), ...site.notes] : site.notes);
    setUnread(site.leftOut);
    setSite(withAccuracy(placed(site)));
  } catch (problem) {
    if (turn === reading) notRead(problem, (candidate) => read(content, name, { ...chosen, ...candidate }));
  }
}

/** The site of before is not the one that was meant, so it goes too. */
function notRead(problem, again) {
  const sentences = problem.sentences?.length ? problem.sentences : [problem.message];
  const had = valueAt("/site/geometry");
  fill(byId("site-problem"), el("b", {}, say("site.not-understood")), el("ul", {}, sentences.map((s) => el("li", {}, s))),
    had ? el("p", {}, say("site.site-before-was-cleared")) : null);
  const candidates = problem.candidates ?? [];
  offer(byId("site-systems"), candidates, again);
  byId("site-problem").hidden = candidates.length > 0;
  if (had) without();
}

function clear() {
  forget();
  byId("site-text").value = "";
  lastText = "";
  pending();
  without();
}

/** Of another origin now than the text and the file. */
function forget() {
  setUnread([]);
  reading++;
  last = null;
  byId("site-problem").hidden = byId("site-systems").hidden = true;
}

function without() {
  map.stopDrawing();
  map.showSite(null);
  map.showResult(null);
  byId("site-read-as").hidden = true;
  keep(null);
  setSite({});
}

function keep(shown) {
  try {
    if (shown) sessionStorage.setItem(SHOWN, JSON.stringify(shown));
    else sessionStorage.removeItem(SHOWN);
  } catch { /* too large to keep */ }
}

let notes = [];
function told(sentences) { notes = sentences; }

/** "We read this as": after each result, with the place and what contradicts it. */
export function showReadAs(readAs) {
  const box = byId("site-read-as");
  if (!valueAt("/site/geometry")) { box.hidden = true; return; }
  fill(box, el("b", {}, say("site.we-read-this-as")), readAs.text,
    el("ul", {}, [...notes, ...(readAs.warnings ?? [])].map((note) => el("li", {}, note))));
  box.hidden = false;
}
