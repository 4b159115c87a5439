// Facts that are known together: yes and no and words with a click each, amounts with one button for all.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { set, setAll, valueAt } from "/assets/proposal.js";
import { layerOf } from "/assets/stated.js";
import * as parts from "/assets/parts.js";

let vocabulary;
export function start(words) { vocabulary = words; }

/** What a statement of the place leaves unsaid. */
const STATED = /^\/place\/(\d+)\/(class|metres|hectares)$/;

const UNSAID = { class: say("stated.of-class"), metres: say("stated.of-metres"), hectares: say("stated.of-hectares") };

/** A fact of a part is asked as the project's is. */
const factAt = (pointer) => STATED.test(pointer) ? unsaid(pointer) : vocabulary.facts.find((fact) => fact.pointer === pointer.replace(/^\/parts\/\d+(?=\/)/, ""));

function unsaid(pointer) {
  const [, at, key] = STATED.exec(pointer);
  const { of } = valueAt("/place/" + at);
  const classes = layerOf(of)?.classes ?? [];
  return { label: (layerOf(of)?.label ?? of) + say("colon") + UNSAID[key], type: key === "class" ? (classes.length ? "word" : "string") : "number", values: classes.map((c) => ({ value: c.id, label: c.label })) };
}

/** One fact is asked in a sentence; several stand under what they are about, each with its name. */
export const title = (question) => question.asks.every((fact) => STATED.test(fact)) ? factAt(question.asks[0]).label : question.asks.length > 1 ? question.topic : question.text;

export function body(question) {
  const [pointer] = question.asks;
  if (pointer === "/parts") return parts.form("outfall");
  if (pointer.endsWith("/site/counties")) return county(pointer);
  const facts = question.asks.map((at) => [at, factAt(at)]).filter(([, fact]) => fact);
  const typed = facts.filter(([, fact]) => isTyped(fact)).map(([at, fact]) => [at, fact, input(at, fact)]);
  const chosen = new Map();
  const enough = () => typed.length === 0 && chosen.size === facts.length;
  const done = () => {
    const filled = typed.filter(([, , field]) => field.value.trim() !== "");
    if (!typed.every(([, , field]) => field.reportValidity())) return;
    const said = [...chosen, ...filled.map(([at, fact, field]) => [at, fact.type === "number" ? field.valueAsNumber : field.value.trim()])];
    if (said.length) setAll(said);
  };
  const rows = facts.filter(([, fact]) => !isTyped(fact)).map(([at, fact]) => {
    const choice = widget(at, fact, (value) => { chosen.set(at, value); if (enough()) done(); });
    return facts.length > 1 ? el("div", { class: "ask-row" }, el("span", {}, fact.label), choice) : choice;
  });
  if (facts.length === 1 && rows.length === 1 && !facts[0][1].several) rows[0].classList.add("answers");
  const none = facts.length > 1 && facts.every(([, fact]) => ["boolean", "number"].includes(fact.type));
  return [...rows, typed.length ? el("form", { class: "row", onsubmit: (event) => { event.preventDefault(); done(); } }, typed.map(([, fact, field]) => el("label", {}, el("span", {}, facts.length > 1 ? fact.label : ""), field))) : null,
    none || facts.length > 1 || typed.length ? el("div", { class: "answers" }, none ? el("button", { type: "button", class: "primary", onclick: () => setAll(facts.map(([at, fact]) => [at, fact.type === "number" ? 0 : false])) }, say("questions.all-none")) : null,
      facts.length > 1 || typed.length ? el("button", { type: "button", class: "done", onclick: done }, say("ok")) : null) : null].filter(Boolean);
}

const isTyped = (fact) => fact.type !== "boolean" && fact.type !== "word";

function widget(at, fact, answer) {
  if (fact.several) return several(fact.values.map((v) => [v.value, v.label]), answer);
  return choices(fact.label, fact.type === "boolean" ? [[true, say("yes")], [false, say("no")]] : fact.values.map((v) => [v.value, v.label]), answer, valueAt(at), at);
}

/** Buttons, the one pressed last being the answer. */
export function choices(label, values, answer, chosen, fact) {
  const buttons = values.map(([value, word]) => el("button", { type: "button", "data-value": String(value), "aria-pressed": String(value === chosen), onclick: (event) => {
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === event.currentTarget)));
    answer(value);
  } }, word));
  return el("div", { class: "choices", role: "group", "aria-label": label, "data-fact": fact }, buttons);
}

/** Several may be right, or none: only the button says that the list is whole. */
export function several(values, answer) {
  const boxes = values.map(([value, label]) => [el("input", { type: "checkbox", value }), label]);
  const text = () => boxes.some(([box]) => box.checked) ? say("questions.these-no-others") : say("questions.none-these");
  const done = el("button", { type: "button", onclick: () => answer(boxes.filter(([box]) => box.checked).map(([box]) => box.value)) }, text());
  return el("div", {}, el("div", { class: "choices long", onchange: () => { done.textContent = text(); } }, boxes.map(([box, label]) => el("label", {}, box, el("span", {}, label)))), done);
}

function input(at, fact) {
  const number = fact.type === "number";
  return el("input", { name: at, "aria-label": fact.label, ...(number ? { type: "number", min: "0", step: "any", inputmode: "decimal" } : { maxlength: "300" }) });
}

/** Asked only where the map does not tell it. */
function county(pointer) {
  const list = el("datalist", { id: "counties" + pointer.replaceAll("/", "-") }, vocabulary.counties.map((c) => el("option", { value: c.name })));
  const field = el("input", { name: pointer, list: list.id, "aria-label": say("questions.county"), placeholder: say("questions.county-example") });
  const save = (event) => {
    event.preventDefault();
    const named = vocabulary.counties.find((c) => c.code === field.value.trim() || c.name === field.value.trim());
    field.setCustomValidity(named ? "" : say("questions.no-such-county"));
    if (field.reportValidity()) set(pointer, [named.code]);
  };
  field.addEventListener("input", () => field.setCustomValidity(""));
  return [el("form", { class: "row", onsubmit: save }, list, field, el("button", {}, say("ok")))];
}
