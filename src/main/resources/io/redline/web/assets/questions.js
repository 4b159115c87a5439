// Only what can still change an outcome is asked, the most useful first; each answer is judged at once.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { set, valueAt } from "/assets/proposal.js";
import * as stated from "/assets/stated.js";
import * as parts from "/assets/parts.js";
import { particulars } from "/assets/documents.js";

const AT_ONCE = 4;
/** These have a place of their own in the form above. */
const ABOVE = { "/site/geometry": "site-text", "/site/crs": "site-crs", "/site/accuracyMetres": "site-accuracy", "/industries": "industry-input", "/nature": "nature", "/stage": "stage" };
const OTHERS = ["/id", "/name", "/asOf", "/site"];
const EVIDENCE = [["granted", say("questions.granted")], ["pending", say("questions.pending")], ["none", say("questions.none")], ["not-needed", say("questions.said-not-needed")]];
const DOCUMENT = /^\/evidence\/[^/]+$/;
const YES_NO = [["true", say("yes")], ["false", say("no")]];
let vocabulary;

export function start(words) {
  vocabulary = words;
  stated.start(words);
}

/** Shows the questions of a result. */
export function show(assessment) {
  const asked = assessment.missing.filter((m) => !m.fact.startsWith("layer:"));
  const layers = assessment.missing.filter((m) => m.fact.startsWith("layer:"));
  const here = asked.filter((m) => !(m.fact in ABOVE));
  const areas = stated.families(layers);
  const order = JSON.stringify([assessment.missing.map((m) => [m.fact, dependsOn(m, assessment)]), areas.map(stated.dependsOn)]);
  if (order === shownOrder) here.forEach((m) => question(m, assessment)), areas.forEach(area);
  else draw(asked, here, areas, stated.onlyByLayer(layers), assessment);
  shownOrder = order;
  answered();
}

let shownOrder = "";
const unfolded = new Set();

/** Without a project there is nothing to ask. */
export function nothing() {
  shownOrder = "";
  fill(byId("questions"));
  answered();
}

/** Draws the list anew: only when other questions are asked, so that nobody's hand is moved while clicking. */
function draw(asked, here, areas, layers, assessment) {
  const focused = document.activeElement;
  fill(byId("questions"),
    asked.length + areas.length === 0 ? el("p", { class: "empty" }, say("questions.nothing-left-answer")) : null,
    asked.filter((m) => m.fact in ABOVE).map(above),
    here.slice(0, AT_ONCE).map((m) => question(m, assessment)),
    here.length > AT_ONCE ? fold("more", say("questions.more-questions", here.length - AT_ONCE), here.slice(AT_ONCE).map((m) => question(m, assessment))) : null,
    areas.length ? fold("areas", say("questions.areas", areas.length),
      el("p", { class: "eyebrow" }, say("questions.answer-by-letter-official")), areas.map(area)) : null,
    layers.length ? fold("layers", say("questions.layers-are-missing-operator", layers.length),
      el("ul", {}, layers.map((m) => el("li", {}, m.label + " — " + bears(m))))) : null);
  // Putting an element back takes the focus from it.
  if (focused !== document.activeElement && byId("questions").contains(focused)) focused.focus();
}

function fold(name, summary, ...inside) {
  return el("details", { open: unfolded.has(name), ontoggle: (event) => event.currentTarget.open ? unfolded.add(name) : unfolded.delete(name) }, el("summary", {}, summary), inside.flat());
}

const bears = (m) => say("questions.bears", m.clauses.length) + m.clauses.slice(0, 6).join("、") + (m.clauses.length > 6 ? " …" : "");

function above(m) {
  const target = ABOVE[m.fact];
  return el("p", {}, el("button", { type: "button", class: "link", onclick: () => {
    const field = byId(target);
    (field.matches("input,select,textarea") ? field : field.querySelector("input"))?.focus();
  } }, say("questions.please-fill") + m.label), " ", el("span", { class: "empty" }, bears(m)));
}

/** A question stays the same element as long as it is asked, so that nothing half typed is lost. */
const shownBefore = new Map();
function question(m, assessment) {
  return kept(m.fact, m.label, dependsOn(m, assessment), bears(m), () => widget(m, assessment));
}

function area(family) {
  return kept("family:" + family.id, family.label, stated.dependsOn(family), bears(family) + say("semicolon") + stated.layersAsked(family), () => stated.widget(family));
}

function kept(fact, label, open, text, inside) {
  const known = shownBefore.get(fact);
  if (known?.open === open) {
    known.bears.textContent = text;
    return known.element;
  }
  const line = el("p", { class: "bears" }, text);
  const element = el("fieldset", { class: "question", "data-fact": fact }, el("legend", {}, label), line, inside());
  shownBefore.set(fact, { element, bears: line, open });
  return element;
}

/** What a question's answers depend on. */
function dependsOn(m, assessment) {
  return m.fact.endsWith("/activities") ? JSON.stringify([openActivities(m.fact, assessment), valueAt("/activities"), valueAt("/industries") === undefined]) : "";
}

/** A fact of a part is asked as the project's is. */
const ofProject = (pointer) => pointer.replace(/^\/parts\/\d+(?=\/)/, "");

function widget(m, assessment) {
  const answer = (value) => { shownBefore.delete(m.fact); set(DOCUMENT.test(m.fact) ? m.fact + "/status" : m.fact, value); };
  if (DOCUMENT.test(m.fact)) return choices(m.fact, EVIDENCE, answer);
  if (m.fact === "/parts") return parts.form("outfall");
  const pointer = ofProject(m.fact);
  if (pointer === "/activities") return activities(m.fact, assessment, answer);
  if (pointer === "/site/counties") return counties("counties" + m.fact.replaceAll("/", "-"), answer);
  if (/^\/place\/\d+\/metres$/.test(m.fact)) return typed({ type: "number", label: m.label }, answer);
  const fact = vocabulary.facts.find((f) => f.pointer === pointer);
  if (!fact) return el("p", {}, m.fact.startsWith("/place") ? say("questions.take-statement-back-below") : m.fact);
  if (fact.type === "boolean") return choices(m.fact, YES_NO, (v) => answer(v === "true"));
  if (fact.type === "word" && fact.several) return several(fact.values.map((v) => [v.value, v.label]), [], answer);
  if (fact.type === "word") return choices(m.fact, fact.values.map((v) => [v.value, v.label]), answer);
  return typed(fact, answer);
}

function choices(name, values, answer) {
  return el("div", { class: "choices" }, values.map(([value, label]) => el("label", {},
    el("input", { type: "radio", name: "q" + name, value, onchange: () => answer(value) }), el("span", {}, label))));
}

/** Several may be right, or none: only the button says that the list is whole. */
function several(values, first, answer) {
  const boxes = [...values].sort((a, b) => first.includes(b[0]) - first.includes(a[0])).map(([value, label]) => {
    const box = el("input", { type: "checkbox", value });
    return [box, el("label", {}, box, el("span", {}, label))];
  });
  const text = () => boxes.some(([box]) => box.checked) ? say("questions.these-no-others") : say("questions.none-these");
  const done = el("button", { type: "button", onclick: () => answer(boxes.filter(([box]) => box.checked).map(([box]) => box.value)) }, text());
  return [el("div", { class: "choices long", onchange: () => { done.textContent = text(); } }, boxes.map(([, label]) => label)), done];
}

/** Where activities are given, only what may come with them is asked, one by one. */
function activities(pointer, assessment, answer) {
  const open = openActivities(pointer, assessment);
  const given = valueAt(pointer);
  if (pointer !== "/activities" || !given || !open.length) return several(vocabulary.activities.map((a) => [a.id, a.label]), open, answer);
  const add = (to, id) => set(to, [...(valueAt(to) ?? []), id]);
  return [el("p", {}, say("questions.what-declared-may-bring")),
    ...open.map((id) => el("div", { class: "yes-no" }, el("span", {}, labelOf(id)),
      choices("activity-" + id, [["/activities", say("questions.yes")], ["/excludedActivities", say("questions.no")]], (to) => add(to, id)))),
    valueAt("/industries") ? null : el("p", { class: "bears" }, say("questions.pick-industry-too-no"))].filter(Boolean);
}

const labelOf = (id) => vocabulary.activities.find((a) => a.id === id)?.label ?? id;

/** Those nobody has answered for the project, or for the part that the pointer names. */
function openActivities(pointer, assessment) {
  const number = /^\/parts\/(\d+)/.exec(pointer)?.[1];
  const part = number && valueAt("/parts/" + number + "/id");
  const said = part ? [] : [...(valueAt("/activities") ?? []), ...(valueAt("/excludedActivities") ?? [])];
  const open = new Set();
  for (const finding of assessment.findings.filter((f) => f.part === part))
    for (const because of finding.because)
      if (because.operator === "activity" && because.holds === "unknown") [because.limit].flat().forEach((id) => open.add(id));
  return [...open].filter((id) => !said.includes(id)).sort();
}

function counties(id, answer) {
  const list = el("datalist", { id }, vocabulary.counties.map((c) => el("option", { value: c.code }, c.name)));
  const input = el("input", { list: id, pattern: "[0-9]{6}", inputmode: "numeric", placeholder: say("questions.six-digits-type-name") });
  return [list, input, el("button", { type: "button", onclick: () => {
    const named = vocabulary.counties.find((c) => c.code === input.value.trim() || c.name === input.value.trim());
    if (named) answer([named.code]);
    else input.setCustomValidity(say("questions.no-such-county")), input.reportValidity(), input.setCustomValidity("");
  } }, say("ok"))];
}

function typed(fact, answer) {
  const number = fact.type === "number";
  const input = el("input", number ? { type: "number", min: "0", step: "any", inputmode: "decimal" } : { maxlength: "300" });
  input.addEventListener("change", () => {
    const value = number ? input.valueAsNumber : input.value.trim();
    if (number ? Number.isFinite(value) && value >= 0 : value) answer(value);
    else input.reportValidity();
  });
  input.setAttribute("aria-label", fact.label);
  return input;
}

/** What was answered stays in sight and can be taken back, also after the page was loaded anew. */
let answeredBefore = "";
function answered() {
  const facts = [...vocabulary.facts.map((f) => [f.pointer, f.label]), ...vocabulary.evidence.map((e) => ["/evidence/" + e.id, e.label])];
  const rows = [...facts.filter(([fact]) => !(fact in ABOVE || OTHERS.includes(fact)) && valueAt(fact) !== undefined)
    .map(([fact, label]) => [label, shown(fact), () => set(fact, undefined), fact]), ...stated.answered()];
  // Drawn anew only when it is another list: nobody who fills in a document's number is interrupted.
  const now = JSON.stringify(rows.map(([label, text]) => [label, text]));
  if (now === answeredBefore) return;
  answeredBefore = now;
  fill(byId("answered"), rows.length === 0 ? null : el("details", { open: true }, el("summary", {}, say("questions.answered", rows.length)),
    el("table", { class: "answered" }, el("tbody", {}, rows.map(([label, text, takeBack, fact]) => el("tr", {}, el("th", { scope: "row" }, label),
      el("td", {}, text, fact?.startsWith("/evidence/") && valueAt(fact).status === "granted" ? particulars(fact, label) : null),
      el("td", {}, el("button", { type: "button", class: "link", "aria-label": say("questions.take-back-one") + label, onclick: takeBack }, say("questions.take-back")))))))));
}

function shown(fact) {
  const value = valueAt(fact);
  if (fact.startsWith("/evidence/")) return EVIDENCE.find(([id]) => id === value.status)?.[1] ?? value.status;
  if (fact === "/site/counties") return value.map((code) => vocabulary.counties.find((c) => c.code === code)?.name ?? code).join("、");
  const label = (v) => (fact.toLowerCase().endsWith("activities") ? labelOf(v)
    : vocabulary.facts.find((f) => f.pointer === fact)?.values.find((w) => w.value === v)?.label) ?? String(v);
  if (Array.isArray(value)) return value.length ? value.map(label).join("、") : say("questions.empty-list");
  return typeof value === "boolean" ? (value ? say("yes") : say("no")) : label(value);
}
