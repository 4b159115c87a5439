// What was answered stays in sight, a line each, and can be taken back, also after the page was loaded anew.
import { el, byId, arrange } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { set, valueAt } from "/assets/proposal.js";
import * as stated from "/assets/stated.js";
import * as documents from "/assets/documents.js";

/** Said in the form above, or not answers to a question. */
const ELSEWHERE = ["/id", "/name", "/asOf", "/nature", "/stage", "/industries", "/site/crs", "/site/accuracyMetres"];
const lines = new Map();
/** Undefined until the answers of before were shown. */
let newest;
let vocabulary;

export function start(words) { vocabulary = words; }

const all = () => [...facts(), ...documents.answered(), ...stated.answered()];
export const count = () => all().length;

const facts = () => vocabulary.facts.filter((fact) => !ELSEWHERE.includes(fact.pointer) && valueAt(fact.pointer) !== undefined && !stated.isSaidByStatement(fact))
  .map((fact) => ({ key: fact.pointer + JSON.stringify(valueAt(fact.pointer)), label: fact.label, text: shown(fact), takeBack: () => set(fact.pointer, undefined) }));

/** The newest stands before the questions, where its number and day can be added; the others below. */
export function show() {
  const rows = all();
  const elements = rows.map((row) => lines.get(row.key) ?? line(row));
  const added = newest === undefined ? -1 : rows.findLastIndex((row) => !lines.has(row.key));
  [...lines.keys()].filter((key) => !rows.some((row) => row.key === key)).forEach((key) => lines.delete(key));
  rows.forEach((row, i) => lines.set(row.key, elements[i]));
  newest = elements[added] ?? newest ?? null;
  arrange(byId("former"), [stated.formerly(show)].filter(Boolean));
  arrange(byId("newest"), elements.filter((element) => element === newest));
  const others = elements.filter((element) => element !== newest);
  byId("answered").hidden = others.length === 0;
  byId("answered-title").textContent = say("questions.answered", others.length);
  arrange(byId("answers"), others);
  others.forEach((element) => element.querySelectorAll("details").forEach((details) => { details.open &&= details.contains(document.activeElement); }));
}

function line({ label, text, more, takeBack }) {
  return el("li", {}, el("span", { class: "said" }, el("b", {}, label), " ", text), more,
    el("button", { type: "button", class: "link", "aria-label": say("questions.take-back-one") + label, onclick: takeBack }, say("questions.take-back")));
}

function shown(fact) {
  const value = valueAt(fact.pointer);
  const label = (v) => (fact.pointer.toLowerCase().endsWith("activities") ? vocabulary.activities.find((a) => a.id === v)?.label
    : fact.pointer === "/site/counties" ? vocabulary.counties.find((c) => c.code === v)?.name : fact.values.find((w) => w.value === v)?.label) ?? String(v);
  if (Array.isArray(value)) return value.length ? value.map(label).join(say("list-comma")) : say("questions.empty-list");
  return typeof value === "boolean" ? (value ? say("yes") : say("no")) : label(value);
}
