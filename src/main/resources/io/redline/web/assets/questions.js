// Only what can still change an outcome is asked, the most useful first; each answer is judged at once.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { set, valueAt } from "/assets/proposal.js";

const AT_ONCE = 4;
/** These have a place of their own in the form above. */
const ABOVE = { "/site/geometry": "site-text", "/site/crs": "site-crs", "/site/accuracyMetres": "site-accuracy", "/industries": "industry-input", "/nature": "nature", "/stage": "stage" };
const OTHERS = ["/id", "/name", "/asOf", "/site"];
const EVIDENCE = [["granted", say("已取得", "granted")], ["pending", say("办理中", "pending")], ["none", say("没有", "none")], ["not-needed", say("认为不需要", "said not to be needed")]];
const YES_NO = [["true", say("是", "yes")], ["false", say("否", "no")]];
let vocabulary;

export function start(words) { vocabulary = words; }

/** Shows the questions of a result. */
export function show(assessment) {
  const asked = assessment.missing.filter((m) => !m.fact.startsWith("layer:"));
  const layers = assessment.missing.filter((m) => m.fact.startsWith("layer:"));
  const here = asked.filter((m) => !(m.fact in ABOVE));
  const order = JSON.stringify(assessment.missing.map((m) => [m.fact, m.fact === "/activities" ? openActivities(assessment) : 0]));
  if (order === shownOrder) here.forEach((m) => question(m, assessment));
  else draw(asked, here, layers, assessment);
  shownOrder = order;
  answered();
}

let shownOrder = "";
let unfolded = false;

/** Without a project there is nothing to ask. */
export function nothing() {
  shownOrder = "";
  fill(byId("questions"));
  answered();
}

/** Draws the list anew: only when other questions are asked, so that nobody's hand is moved while clicking. */
function draw(asked, here, layers, assessment) {
  const focused = document.activeElement;
  fill(byId("questions"),
    asked.length === 0 ? el("p", { class: "empty" }, say("没有还要回答的问题。", "Nothing is left to answer.")) : null,
    asked.filter((m) => m.fact in ABOVE).map(above),
    here.slice(0, AT_ONCE).map((m) => question(m, assessment)),
    here.length > AT_ONCE ? el("details", { open: unfolded, ontoggle: (event) => { unfolded = event.currentTarget.open; } },
      el("summary", {}, say(`另有 ${here.length - AT_ONCE} 个问题`, `${here.length - AT_ONCE} more questions`)), here.slice(AT_ONCE).map((m) => question(m, assessment))) : null,
    layers.length ? el("details", {}, el("summary", {}, say(`缺少图层 ${layers.length} 个（由管理员导入）`, `${layers.length} layers are missing (the operator imports them)`)),
      el("ul", {}, layers.map((m) => el("li", {}, m.label + " — " + bears(m))))) : null);
  // Putting an element back takes the focus from it.
  if (focused !== document.activeElement && byId("questions").contains(focused)) focused.focus();
}

const bears = (m) => say(`可定 ${m.clauses.length} 条：`, `bears on ${m.clauses.length}: `) + m.clauses.slice(0, 6).join("、") + (m.clauses.length > 6 ? " …" : "");

function above(m) {
  const target = ABOVE[m.fact];
  return el("p", {}, el("button", { type: "button", class: "link", onclick: () => {
    const field = byId(target);
    (field.matches("input,select,textarea") ? field : field.querySelector("input"))?.focus();
  } }, say("请填写：", "please fill in: ") + m.label), " ", el("span", { class: "empty" }, bears(m)));
}

/** A question stays the same element as long as it is asked, so that nothing half typed is lost. */
const shownBefore = new Map();
function question(m, assessment) {
  const open = m.fact === "/activities" ? openActivities(assessment).join() : "";
  const known = shownBefore.get(m.fact);
  if (known?.open === open) {
    known.bears.textContent = bears(m);
    return known.element;
  }
  const line = el("p", { class: "bears" }, bears(m));
  const element = el("fieldset", { class: "question", "data-fact": m.fact }, el("legend", {}, m.label), line, widget(m, assessment));
  shownBefore.set(m.fact, { element, bears: line, open });
  return element;
}

function widget(m, assessment) {
  const answer = (value) => { shownBefore.delete(m.fact); set(m.fact.startsWith("/evidence/") ? m.fact + "/status" : m.fact, value); };
  if (m.fact.startsWith("/evidence/")) return choices(m.fact, EVIDENCE, answer);
  if (m.fact === "/activities") return activities(assessment, answer);
  const fact = vocabulary.facts.find((f) => f.pointer === m.fact);
  if (m.fact === "/site/counties") return counties(answer);
  if (!fact) return el("p", {}, m.fact);
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
  const text = () => boxes.some(([box]) => box.checked) ? say("就是这些", "these and no others") : say("以上都不是", "none of these");
  const done = el("button", { type: "button", onclick: () => answer(boxes.filter(([box]) => box.checked).map(([box]) => box.value)) }, text());
  return [el("div", { class: "choices long", onchange: () => { done.textContent = text(); } }, boxes.map(([, label]) => label)), done];
}

function activities(assessment, answer) {
  return several(vocabulary.activities.map((a) => [a.id, a.label]), openActivities(assessment), answer);
}

function openActivities(assessment) {
  const open = new Set();
  for (const finding of assessment.findings)
    for (const because of finding.because)
      if (because.operator === "activity" && because.holds === "unknown") [because.limit].flat().forEach((id) => open.add(id));
  return [...open].sort();
}

function counties(answer) {
  const list = el("datalist", { id: "counties" }, vocabulary.counties.map((c) => el("option", { value: c.code }, c.name)));
  const input = el("input", { list: "counties", pattern: "[0-9]{6}", inputmode: "numeric", placeholder: say("六位代码，可按名称查找", "six digits; type a name to look it up") });
  return [list, input, el("button", { type: "button", onclick: () => {
    const named = vocabulary.counties.find((c) => c.code === input.value.trim() || c.name === input.value.trim());
    if (named) answer([named.code]);
    else input.setCustomValidity(say("没有这个区县", "no such county")), input.reportValidity(), input.setCustomValidity("");
  } }, say("确定", "OK"))];
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
function answered() {
  const facts = [...vocabulary.facts.map((f) => [f.pointer, f.label]), ...vocabulary.evidence.map((e) => ["/evidence/" + e.id, e.label])];
  const rows = facts.filter(([fact]) => !(fact in ABOVE || OTHERS.includes(fact)) && valueAt(fact) !== undefined);
  fill(byId("answered"), rows.length === 0 ? null : el("details", { open: true }, el("summary", {}, say(`已回答 ${rows.length} 个`, `${rows.length} answered`)),
    el("table", { class: "answered" }, el("tbody", {}, rows.map(([fact, label]) => el("tr", {}, el("th", { scope: "row" }, label), el("td", {}, shown(fact)),
      el("td", {}, el("button", { type: "button", class: "link", "aria-label": say("收回：", "take back: ") + label, onclick: () => { set(fact, undefined); } }, say("收回", "take back")))))))));
}

function shown(fact) {
  const value = valueAt(fact);
  if (fact.startsWith("/evidence/")) return EVIDENCE.find(([id]) => id === value.status)?.[1] ?? value.status;
  if (fact === "/site/counties") return value.map((code) => vocabulary.counties.find((c) => c.code === code)?.name ?? code).join("、");
  const label = (v) => (fact === "/activities" ? vocabulary.activities.find((a) => a.id === v)?.label
    : vocabulary.facts.find((f) => f.pointer === fact)?.values.find((w) => w.value === v)?.label) ?? String(v);
  if (Array.isArray(value)) return value.length ? value.map(label).join("、") : say("无", "none");
  return typeof value === "boolean" ? (value ? say("是", "yes") : say("否", "no")) : label(value);
}
