// Where a layer is missing somebody may know: an authority, an official query, a report, the applicant. One question for
// each family of layers, answered by a statement.
import { el, fill } from "/assets/dom.js";
import { say, BASES, ROLES } from "/assets/words.js";
import { set, valueAt } from "/assets/proposal.js";

const RELATIONS = {
  outside: say("stated.outside-all-them"),
  inside: say("stated.inside"),
  partly: say("stated.partly-inside"),
  near: say("stated.near"),
};
const SOMEBODY = Object.entries(BASES).filter(([id]) => id !== "measured");
let vocabulary;

export function start(words) { vocabulary = words; }

const statements = () => valueAt("/place") ?? [];
const keep = (all) => set("/place", all.length ? all : undefined);
const layerOf = (id) => vocabulary.layers.find((layer) => layer.id === id);

/** Missing layers by family: [{ id, label, layers, clauses }]; those that no statement can answer for are not among them. */
export function families(missing) {
  return vocabulary.families.map((family) => {
    const asked = missing.filter((m) => layerOf(m.fact.slice(6))?.family === family.id);
    return { ...family, layers: asked.map((m) => layerOf(m.fact.slice(6))), clauses: [...new Set(asked.flatMap((m) => m.clauses))] };
  }).filter((family) => family.layers.length);
}

/** The missing layers that only a layer can answer. */
export const onlyByLayer = (missing) => missing.filter((m) => !layerOf(m.fact.slice(6))?.family);

/** What else a question of a family depends on, so that it is drawn anew. */
export const dependsOn = (family) => JSON.stringify([valueAt("/parts")?.map((p) => p.id), statements().filter((s) => s.of === family.id && s.relation === "outside").length]);

export const layersAsked = (family) => say("stated.among-them") + family.layers.slice(0, 8).map((layer) => layer.label).join("、") + (family.layers.length > 8 ? " …" : "");

/** The three answers to a family's question; what is not clear adds no statement. */
export function widget(family) {
  const form = el("div", { class: "statement" });
  const told = statements().some((s) => s.of === family.id && s.relation === "outside");
  const answers = [["outside", RELATIONS.outside], ["inside", say("stated.inside-one")], ["", say("stated.not-clear")]];
  return [told ? el("p", { class: "bears" }, say("stated.said-outside-these-clauses")) : null,
    el("div", { class: "choices" }, answers.map(([relation, label]) => el("label", {},
      el("input", { type: "radio", name: "place-" + family.id, value: relation, onchange: () => fill(form, ...(relation ? fields(family, relation) : [])) }), el("span", {}, label)))),
    form].filter(Boolean);
}

function fields(family, relation) {
  const inside = relation === "inside";
  const layer = choice(vocabulary.layers.filter((l) => l.family === family.id).map((l) => [l.id, l.label]));
  const among = el("select");
  const classes = () => fill(among, ...options([["", say("stated.not-said")], ...(layerOf(layer.value)?.classes ?? []).map((c) => [c.id, c.label])]));
  layer.addEventListener("change", classes);
  classes();
  const parts = (valueAt("/parts") ?? []).map((p) => [p.id, p.name ?? ROLES[p.role]]);
  const part = el("select", {}, options([["", say("stated.project-itself")], ...parts]));
  const basis = choice(SOMEBODY);
  const [authority, number] = [el("input", { maxlength: "200" }), el("input", { maxlength: "200" })];
  const [day, until] = [el("input", { type: "date" }), el("input", { type: "date" })];
  const metres = el("input", { type: "number", min: "0", step: "any", inputmode: "decimal" });
  const done = el("button", { type: "button", class: "primary", onclick: () => {
    const all = [basis, day, until, metres, ...(inside ? [layer] : [])];
    if (!all.every((field) => field.reportValidity())) return;
    add({ of: inside ? layer.value : family.id, relation, class: inside ? among.value : "", metres: inside || metres.value === "" ? "" : metres.valueAsNumber,
      part: part.value, basis: basis.value, authority: authority.value.trim(), number: number.value.trim(), on: day.value, validUntil: until.value });
  } }, say("ok"));
  return [inside ? row(field(say("stated.which-area"), layer), field(say("stated.zone-level"), among)) : null,
    row(field(say("stated.ground"), basis), parts.length ? field(say("stated.speaks"), part) : null),
    row(field(say("stated.authority-origin"), authority), field(say("number"), number)),
    row(field(say("dated"), day), field(say("valid-until"), until)),
    inside ? null : row(field(say("stated.metres-nearest-edge-optional"), metres)),
    inside ? null : el("p", { class: "bears" }, say("stated.without-metres-only-says")), done].filter(Boolean);
}

const options = (values) => values.map(([value, label]) => el("option", { value }, label));
const choice = (values) => el("select", { required: true }, options([["", say("stated.choose")], ...values]));
const field = (label, input) => el("label", {}, el("span", {}, label), input);
const row = (...fields) => el("div", { class: "row" }, fields);

/** Said again on the same ground it replaces what was said. What is left empty is not said. */
function add(said) {
  const statement = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
  const same = (s) => ["of", "relation", "part", "basis", "class"].every((key) => s[key] === statement[key]);
  keep([...statements().filter((s) => !same(s)), statement]);
}

/** What was stated, to be shown and taken back: [[label, text, take back]]. */
export function answered() {
  return statements().map((s, i) => [nameOf(s), sentence(s), () => keep(statements().filter((_, at) => at !== i))]);
}

function nameOf(statement) {
  const area = layerOf(statement.of) ?? vocabulary.families.find((family) => family.id === statement.of);
  const part = statement.part && (valueAt("/parts") ?? []).find((p) => p.id === statement.part);
  return (part ? (part.name ?? ROLES[part.role]) + say("colon") : "") + (area?.label ?? statement.of);
}

function sentence(s) {
  const among = layerOf(s.of)?.classes.find((c) => c.id === s.class)?.label ?? s.class;
  const ground = [BASES[s.basis], s.authority, s.number, s.on, s.validUntil ? say("until") + s.validUntil : null].filter(Boolean).join(" ");
  return RELATIONS[s.relation] + (among ? say("stated.comma") + among : "") + (s.metres === undefined ? "" : say("stated.m-off", s.metres)) + say("open") + ground + say("close");
}
