// What an operator says of a file: which layer it is, its edition and days, how far it may be off and whether it is complete.
import { el, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";

const SYSTEMS = ["EPSG:4490", "EPSG:4326", "EPSG:4522", "EPSG:4523", "EPSG:4524", "EPSG:4543", "EPSG:4544", "EPSG:4545", "GCJ-02", "BD-09"];
const TEXTS = ["title", "edition", "source", "licence", "from", "to", "announced"];

const field = (name, label, input, hint) => el("label", {}, el("span", {}, label), Object.assign(input, { name }), hint ? el("small", { class: "eyebrow" }, hint) : null);
const text = (name, label, value, options = {}) => field(name, label, el("input", { value: value ?? "", autocomplete: "off", ...options }), options.hint);
const select = (name, label, value, options, hint) => field(name, label, el("select", {}, options.map(([id, title]) => el("option", { value: id, selected: id === (value ?? "") }, title))), hint);

/** Fills the form for one look; what was typed before stays. */
export function form(box, look, guidance, { again, take }) {
  const typed = Object.fromEntries(new FormData(box));
  const was = (name, guess) => (typed[name] && typed.upload === look.upload ? typed[name] : guess);
  const guess = look.guess ?? {};
  const id = look.said.as ?? guess.as ?? "";
  const titleOf = (layer) => guidance.layers.find((l) => l.id === layer)?.title ?? "";
  const presets = guidance.presets.filter((preset) => preset.layer === id);
  const relook = () => {
    const now = Object.fromEntries(new FormData(box));
    again({ upload: look.upload, layer: now.layer, charset: now.charset, crs: now.crs, as: now.as, preset: now.preset });
  };
  const looking = (label) => { label.querySelector("select, input").addEventListener("change", relook); return label; };
  const systems = [...new Set([...(look.crs?.maybe ?? []), ...SYSTEMS])];
  const ours = [...new Set([...Object.keys(look.attributes ?? {}), ...(look.missing ?? [])])];
  fill(box,
    el("input", { type: "hidden", name: "upload", value: look.upload }),
    el("div", { class: "row" },
      looking(select("as", say("layer-form.which-layer"), id, [["", say("layer-form.choose")], ...guidance.layers.map((l) => [l.id, l.title + "（" + l.id + "）"])],
        guess.as && id === guess.as ? say("layer-form.guessed") : "")),
      text("suffix", say("layer-form.suffix"), was("suffix", ""), { pattern: "[a-z0-9]+(-[a-z0-9]+)*", hint: say("layer-form.suffix-hint") }),
      looking(select("preset", say("layer-form.preset"), look.said.preset ?? (id === guess.as ? guess.preset : "") ?? "", [["", say("layer-form.no-preset")], ...presets.map((p) => [p.id, p.title ?? p.id])]))),
    el("div", { class: "row" },
      looking(select("crs", say("layer-import.system"), look.said.crs ?? guess.crs ?? "", [["", look.crs?.said ? say("layer-form.as-file-says") : look.crs?.code && !look.said.crs ? say("layer-form.by-standard", look.crs.code) : say("layer-form.please-say")], ...systems.map((s) => [s, s + ((look.crs?.maybe ?? [])[0] === s ? say("layer-form.likely") : "")])])),
      looking(select("charset", say("layer-import.charset"), look.said.charset ?? "", [["", say("layer-form.by-itself")], ["UTF-8", "UTF-8"], ["GBK", "GBK"]])),
      looking(text("layer", say("layer-form.layer-of-file"), look.said.layer ?? ""))),
    el("div", { class: "row" },
      text("title", say("layer-form.title"), was("title", guess.title ?? titleOf(id)), { required: true }),
      text("edition", say("operator.edition"), was("edition", guess.edition), { required: true, placeholder: "2024-06" }),
      text("source", say("source"), was("source", guess.source), { required: true, placeholder: say("layer-form.source-example") }),
      text("licence", say("layer-form.licence"), was("licence", ""))),
    el("div", { class: "row" },
      select("status", say("layer-form.status"), was("status", "in-force"), [["in-force", say("layer-form.in-force")], ["publicised", say("layer-form.publicised")], ["superseded", say("layer-form.superseded")]]),
      text("from", say("layer-form.from"), was("from", ""), { type: "date", hint: say("layer-form.from-hint") }),
      text("to", say("layer-form.to"), was("to", ""), { type: "date" }),
      text("announced", say("layer-form.announced"), was("announced", ""), { type: "date" })),
    el("div", { class: "row" },
      text("accuracyMetres", say("layer-form.accuracy"), was("accuracyMetres", guess.accuracyMetres ?? ""), { type: "number", min: 0, step: "any", required: true, hint: say("layer-form.accuracy-hint") }),
      text("halfWidthMetres", say("layer-form.half-width"), was("halfWidthMetres", guess.halfWidthMetres ?? ""), { type: "number", min: 0, step: "any" }),
      select("completeness", say("operator.completeness"), was("completeness", guess.completeness ?? ""), [["", say("layer-form.choose")], ["complete", say("layer-form.complete")], ["partial", say("layer-form.partial")]])),
    question(look),
    ours.length ? el("fieldset", {}, el("legend", {}, say("layer-form.attributes")), el("div", { class: "row" }, ours.map((name) =>
      select("attribute." + name, name, was("attribute." + name, look.attributes?.[name] ?? ""), [["", say("layer-form.not-there")], ...(look.fields ?? []).map((f) => [f, f])])))) : null,
    el("label", { class: "tick" }, el("input", { type: "checkbox", name: "replace" }), el("span", {}, say("layer-form.replace"))),
    el("button", { class: "primary", id: "take", disabled: !look.figures }, say("layer-form.take")),
    el("p", { class: "eyebrow" }, say("layer-form.whole-or-not")));
  box.elements.completeness.addEventListener("change", () => ask(box, look));
  box.elements.completeness.required = true;
  box.elements.as.required = true;
  ask(box, look);
  box.onsubmit = (event) => { event.preventDefault(); take(); };
}

/** A box round the features of a district says nothing of where anybody looked. */
const question = (look) => el("div", { class: "choice", id: "really", hidden: true }, el("p", {}, say("layer-form.really-complete", Math.round(100 * (look.emptyShare ?? 0)))),
  el("label", { class: "tick" }, el("input", { type: "checkbox", name: "confirmed" }), el("span", {}, say("layer-form.yes-complete"))));

function ask(box, look) {
  const asked = box.elements.completeness.value === "complete" && look.emptyShare > 0;
  box.querySelector("#really").hidden = !asked;
  box.elements.confirmed.required = asked;
}

/** The same as the server takes it. */
export function order(box, look) {
  const said = Object.fromEntries(new FormData(box));
  const all = { as: said.as + (said.suffix ? "-" + said.suffix : ""), status: said.status, completeness: said.completeness, replace: said.replace === "on", attributes: {} };
  for (const name of [...TEXTS, "crs", "charset", "layer", "preset"]) if (said[name]) all[name] = said[name];
  for (const name of ["accuracyMetres", "halfWidthMetres"]) if (said[name] !== "") all[name] = Number(said[name]);
  for (const [name, value] of Object.entries(said)) if (name.startsWith("attribute.") && value) all.attributes[name.slice("attribute.".length)] = value;
  return all;
}
