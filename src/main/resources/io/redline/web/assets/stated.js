// What is said of map areas where no layer tells: by a bureau, a query, a report or the applicant.
import { el } from "/assets/dom.js";
import { say, BASES, ROLES } from "/assets/words.js";
import { onChange, set, setAll, valueAt } from "/assets/proposal.js";

const INSIDE = { inside: (area) => say("stated.inside", area), partly: (area) => say("stated.partly", area), near: (area) => say("stated.near", area) };
let vocabulary;
let site;
/** Statements that were made for the site of before. */
let former = [];
/** The ground of what was said last: its number and day are asked for. */
let latest = "";

export function start(words) {
  vocabulary = words;
  site = where();
  onChange(siteMoved);
}

const where = () => JSON.stringify([valueAt("/site/geometry"), valueAt("/site/crs")]);
const statements = () => valueAt("/place") ?? [];
export const layerOf = (id) => vocabulary.layers.find((layer) => layer.id === id);
const partName = (id) => { const part = (valueAt("/parts") ?? []).find((p) => p.id === id); return part ? part.name ?? ROLES[part.role] : id; };
const areaName = (id) => (layerOf(id) ?? vocabulary.families.find((family) => family.id === id))?.label ?? id;
export const nameOfPart = (id) => id === undefined ? say("stated.project-itself") : partName(id);

/** Facts that say the same as a layer: outside forest land no forest is used. */
export const twins = (layer) => vocabulary.facts.filter((fact) => fact.layer === layer);
const outsideOf = (fact) => fact.type === "number" ? 0 : fact.type === "boolean" ? false : "outside";
const twin = (fact, { relation, used }) => relation === "outside" ? outsideOf(fact) : fact.type === "boolean" ? true : fact.type === "number" ? used : undefined;
const unsaid = (layer) => twins(layer).filter((fact) => valueAt(fact.pointer) === undefined);
/** Whether a fact stands there only because a statement says the same. */
export const isSaidByStatement = (fact) => fact.layer !== undefined && valueAt(fact.pointer) === outsideOf(fact) && statements().some((s) => s.of === fact.layer);

/** What was said is of another place now: a letter speaks of the boundary it was written for. */
function siteMoved() {
  const before = site;
  site = where();
  if (site === before || JSON.parse(before)[0] === null || statements().length === 0) return;
  former = statements();
  takeBack(former);
}

/** @param said [{ of, relation, class, metres, used }], used being hectares; @param parts ids, undefined for the project itself */
export function state(said, parts, ground) {
  const all = parts.flatMap((part) => said.map(({ used, ...one }) => filled({ ...one, hectares: one.relation === "partly" ? used : undefined, part, ...ground })));
  const isReplaced = (s) => all.some((now) => now.of === s.of && now.part === s.part);
  const facts = parts.includes(undefined) ? said.flatMap((one) => unsaid(one.of).map((fact) => [fact.pointer, twin(fact, one)])) : [];
  latest = keyOf(all[0]);
  setAll([["/place", [...statements().filter((s) => !isReplaced(s)), ...all]], ...facts.filter(([, value]) => value !== undefined)]);
}

/** What is left empty is not said. */
const filled = (statement) => Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== undefined && value !== "" && !Number.isNaN(value)));
const keyOf = (s) => JSON.stringify([s.authority, s.basis, s.number, s.on, s.validUntil]);

/** Statements on one ground together, as they are shown and taken back. */
function groups() {
  const byGround = new Map();
  statements().forEach((s) => byGround.set(keyOf(s), [...(byGround.get(keyOf(s)) ?? []), s]));
  return [...byGround.values()];
}

function takeBack(group) {
  const left = statements().filter((s) => !group.includes(s));
  const facts = group.filter((s) => s.part === undefined).flatMap((s) => twins(s.of).filter((fact) => [outsideOf(fact), true].includes(valueAt(fact.pointer))));
  setAll([["/place", left.length ? left : undefined], ...facts.map((fact) => [fact.pointer, undefined])]);
}

/** What was stated, to be shown: [{ key, label, text, more, takeBack }]. */
export function answered() {
  return groups().map((group) => ({ key: keyOf(group[0]) + group.length, label: group[0].authority ?? say("stated.surroundings"), text: sentence(group),
    more: group[0].authority ? particulars(group) : null, takeBack: () => takeBack(group) }));
}

function sentence(group) {
  const outside = group.filter((s) => s.relation === "outside");
  const inside = group.filter((s) => s.relation !== "outside").map((s) => {
    const among = layerOf(s.of)?.classes.find((c) => c.id === s.class)?.label;
    return INSIDE[s.relation](areaName(s.of)) + (among ? say("open") + among + say("close") : "");
  });
  const names = [...new Set(outside.map((s) => areaName(s.of) + (s.metres === undefined ? "" : say("stated.m-off", s.metres))))];
  const some = names.slice(0, 2).join(say("list-comma"));
  const not = names.length === 0 ? [] : [names.length > 2 ? say("stated.outside-of", some, names.length) : say("stated.outside", some)];
  const of = [...new Set(group.map((s) => s.part))].filter((part) => part !== undefined).map(partName);
  const { basis, number, on, validUntil } = group[0];
  return [...inside, ...not].join(say("semicolon")) + say("open") + [BASES[basis], number, on, validUntil ? say("until") + validUntil : null, ...of].filter(Boolean).join(say("list-comma")) + say("close");
}

/** Number and day make it a letter; without them it is the applicant's word. */
function particulars(group) {
  const { authority, basis, number, on, validUntil } = group[0];
  const input = (name, value, attributes) => el("input", { name, value: value ?? "", ...attributes });
  const field = (label, of) => el("label", {}, el("span", {}, label), of);
  const kind = el("select", { name: "basis" }, ["letter", "query", "report"].map((id) => el("option", { value: id }, BASES[id])));
  if (basis !== "declared") kind.value = basis;
  const [its, day, until] = [input("number", number, { maxlength: "200" }), input("on", on, { type: "date" }), input("validUntil", validUntil, { type: "date" })];
  const save = (event) => {
    event.preventDefault();
    until.min = day.value;
    if (!event.target.reportValidity()) return;
    const ground = { basis: its.value.trim() || day.value ? kind.value : "declared", number: its.value.trim(), on: day.value, validUntil: until.value };
    set("/place", statements().map((s) => group.includes(s) ? filled({ ...s, ...ground }) : s));
  };
  return el("details", { class: "particulars", open: latest === keyOf(group[0]) && basis === "declared" }, el("summary", {}, basis === "declared" ? say("stated.add-number") : say("documents.number-days")),
    el("form", { class: "row", "aria-label": authority, onsubmit: save }, field(say("number"), its), field(say("dated"), day), field(say("valid-until"), until), field(say("stated.ground"), kind),
      el("button", {}, say("ok"))));
}

/** Said for the site of before: it can be said to hold here too. */
export function formerly(redraw) {
  if (former.length === 0) return null;
  const again = (all) => { former = []; all.length ? restate(all) : redraw(); };
  return el("p", { class: "note" }, say("stated.site-moved"), " ",
    el("button", { type: "button", onclick: () => again(former) }, say("stated.holds-here-too")), " ",
    el("button", { type: "button", class: "link", onclick: () => again([]) }, say("stated.ask-anew")));
}

/** A letter speaks of the boundary it was written for: of another the applicant says so. */
const ofAnother = ({ number, on, validUntil, boundary, ...said }) => ({ ...said, basis: "declared" });

function restate(all) {
  const outside = all.filter((s) => s.part === undefined && s.relation === "outside");
  setAll([["/place", [...statements(), ...all.map(ofAnother)]], ...outside.flatMap((s) => unsaid(s.of).map((fact) => [fact.pointer, outsideOf(fact)]))]);
}
