// One bureau's map areas: outside all of them with one click, inside some, or not clear.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { valueAt } from "/assets/proposal.js";
import { layerOf, nameOfPart, state, twins } from "/assets/stated.js";
import * as documents from "/assets/documents.js";

let vocabulary;
export function start(words) { vocabulary = words; }

const asked = (question) => question.asks.filter((fact) => fact.startsWith("layer:")).map((fact) => fact.slice(6));
const documentOf = (layer) => vocabulary.evidence.find((document) => document.layer === layer);
const unknown = (assessment, layer) => assessment.findings.filter((f) => f.outcome === "undetermined" && f.because.some((b) => b.fact === "layer:" + layer && b.holds === "unknown"));
/** The project itself (undefined) with its parts; or the part that alone is left to ask. */
function targets(question, assessment) {
  const open = [...new Set(asked(question).flatMap((layer) => unknown(assessment, layer).map((f) => f.part)))];
  return open.length && !open.includes(undefined) ? open : [undefined, ...(valueAt("/parts") ?? []).map((part) => part.id)];
}
const isSaidOutside = (layer, parts) => parts.every((part) => (valueAt("/place") ?? []).some((s) => s.of === layer && s.part === part && s.relation === "outside"));

export const dependsOn = (question, assessment) => [targets(question, assessment), question.withinMetres, valueAt("/parts")?.map((p) => p.name),
  asked(question).map((layer) => isSaidOutside(layer, targets(question, assessment))), asked(question).map((layer) => documentOf(layer) && valueAt("/evidence/" + documentOf(layer).id))];

export function title(question) {
  const areas = asked(question).filter((layer) => !documentOf(layer));
  if (areas.length === 0) return say("place-question.only-document", question.authority);
  return question.who === "authority" ? say("place-question.title", question.authority) : say("place-question.around");
}

export function body(question, assessment, aside) {
  const layers = asked(question).filter((layer) => !documentOf(layer)).map(layerOf);
  const papers = asked(question).map(documentOf).filter(Boolean);
  return [...(layers.length ? areas(question, layers, assessment) : []),
    ...papers.map((paper) => documents.row(paper, (status) => { if (status !== "granted" && layers.length === 0) aside(); }))];
}

function areas(question, layers, assessment) {
  const parts = targets(question, assessment);
  const of = parts.map((part) => [part, el("input", { type: "checkbox", checked: true })]);
  const metres = layers.filter((layer) => question.withinMetres?.[layer.id]).map((layer) => [layer, el("input", { name: layer.id, type: "number", min: "0", step: "any", inputmode: "decimal" })]);
  const rows = layers.map(row);
  const where = el("div", { class: "where", hidden: true });
  const onlyMetres = layers.every((layer) => isSaidOutside(layer.id, parts)) && metres.length === layers.length;
  const nearest = (layer) => onlyMetres ? say("place-question.metres-needed", layer.label, question.withinMetres[layer.id]) : say("place-question.metres", layer.label, question.withinMetres[layer.id]);
  const answer = (said) => state(said.map((one) => ({ ...one, metres: one.relation === "outside" ? metres.find(([layer]) => layer.id === one.of)?.[1].valueAsNumber : undefined })),
    of.filter(([, box]) => box.checked).map(([part]) => part), { basis: "declared", authority: question.authority });
  const isReady = () => {
    of[0][1].setCustomValidity(of.some(([, box]) => box.checked) ? "" : say("place-question.of-nothing"));
    return of.concat(metres).every(([, input]) => input.reportValidity());
  };
  const outside = () => {
    metres.forEach(([, input]) => { input.required = onlyMetres; });
    if (isReady()) answer(layers.map((layer) => ({ of: layer.id, relation: "outside" })));
  };
  const inside = (event) => {
    where.hidden = !where.hidden;
    event.currentTarget.setAttribute("aria-expanded", String(!where.hidden));
    if (!where.hidden) rows[0].box.focus();
  };
  const done = () => {
    rows[0].box.setCustomValidity(rows.some((r) => r.box.checked) ? "" : say("place-question.tick-one"));
    if (rows[0].box.reportValidity() && isReady()) answer(rows.map((r) => r.said()));
  };
  where.append(...rows.map((r) => r.element), el("button", { type: "button", class: "primary", onclick: done }, say("place-question.inside-done")));
  where.addEventListener("change", () => rows[0].box.setCustomValidity(""));
  return [el("p", { class: "areas" }, layers.map((layer) => layer.label).join(say("list-comma"))),
    parts.length > 1 ? el("div", { class: "choices", role: "group", "aria-label": say("stated.speaks") }, of.map(([part, box]) => el("label", {}, box, el("span", {}, nameOfPart(part))))) : parts[0] === undefined ? null : el("p", { class: "areas" }, say("stated.speaks") + say("colon") + nameOfPart(parts[0])),
    metres.map(([layer, input]) => el("label", { class: "metres" }, el("span", {}, nearest(layer)), input)),
    el("div", { class: "answers" }, el("button", { type: "button", class: "primary", onclick: outside }, onlyMetres ? say("ok") : layers.length > 1 ? say("place-question.outside-all") : say("place-question.outside")),
      onlyMetres ? null : el("button", { type: "button", "aria-expanded": "false", onclick: inside }, layers.length > 1 ? say("place-question.some-inside") : say("place-question.inside"))), where].flat().filter(Boolean);
}

/** One area that the site may lie in: wholly or in part, in which class, how much of it. */
function row(layer) {
  const select = (values, label) => el("select", { "aria-label": layer.label + say("colon") + label }, values.map(([value, word]) => el("option", { value }, word)));
  const box = el("input", { type: "checkbox" });
  const relation = select([["inside", say("place-question.wholly")], ["partly", say("place-question.partly")]], say("place-question.how"));
  const among = layer.classes.length ? select([["", say("stated.zone-level")], ...layer.classes.map((c) => [c.id, c.label])], say("stated.zone-level")) : null;
  const used = twins(layer.id).some((fact) => fact.type === "number") ? el("input", { type: "number", min: "0", step: "any", inputmode: "decimal", placeholder: say("place-question.hectares"), "aria-label": layer.label + say("colon") + say("place-question.hectares") }) : null;
  const more = el("span", { class: "more", hidden: true }, relation, among, used);
  box.addEventListener("change", () => { more.hidden = !box.checked; });
  const said = () => box.checked ? { of: layer.id, relation: relation.value, class: among?.value, used: used?.value ? used.valueAsNumber : undefined } : { of: layer.id, relation: "outside" };
  return { box, said, element: el("div", { class: "area" }, el("label", {}, box, el("span", {}, layer.label)), more) };
}
