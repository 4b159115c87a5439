// Which layers decide most for the projects seen so far, who keeps them, what there is, and what was changed.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";

const FIRST = 12;

export function guide({ projects, layers }, goBack) {
  const asked = layers.filter((layer) => layer.projects > 0).slice(0, FIRST);
  const first = layers.filter((layer) => asked.includes(layer) || layer.there.some((one) => one.origin !== "default" || one.before));
  const rest = layers.filter((layer) => !first.includes(layer));
  return [
    el("p", { class: "lead" }, projects ? say("layer-guide.by-projects", projects) : say("layer-guide.no-projects")),
    first.length ? table(first, goBack, "guide-title") : null,
    el("details", { open: first.length === 0 }, el("summary", {}, say("layer-guide.all-others", rest.length)), table(rest, goBack, "guide-title")),
  ];
}

function table(layers, goBack, title) {
  const heads = [say("operator.layer"), say("layer-guide.projects"), say("layer-guide.bans"), say("layer-guide.office"), say("layer-guide.there")];
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": title }, el("table", { class: "facts layers" },
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, layers.map((layer) => el("tr", {}, el("th", { scope: "row" }, layer.title, el("small", {}, layer.id)),
      el("td", { "data-head": heads[1] }, String(layer.projects)), el("td", { "data-head": heads[2] }, layer.bans + " / " + layer.clauses),
      el("td", { "data-head": heads[3] }, layer.office ?? "–"), el("td", { "data-head": heads[4] }, there(layer, goBack)))))));
}

function there(layer, goBack) {
  if (!layer.there.length) return el("b", { class: "nothing" }, say("layer-guide.nothing"));
  return layer.there.map((one) => el("div", {}, one.edition + " · " + (one.completeness === "complete" ? say("complete") : say("partial")) + " · ±" + one.accuracyMetres + " m" + (one.origin === "default" ? say("layer-guide.default") : ""),
    one.before ? el("button", { type: "button", class: "link", "data-back": one.id, onclick: () => goBack(one.id) }, say("layer-guide.go-back")) : null));
}

export function journal(entries) {
  if (!entries.length) return el("p", { class: "empty" }, say("layer-guide.no-changes"));
  const heads = [say("layer-guide.when"), say("layer-guide.who"), say("what"), say("operator.layer"), say("operator.edition"), say("layer-import.file")];
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "journal-title" }, el("table", { class: "facts layers" },
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, entries.map((entry) => el("tr", {}, el("th", { scope: "row" }, new Date(entry.at).toLocaleString(document.documentElement.lang)),
      [entry.by, entry.what === "back" ? say("layer-guide.back") : say("layer-guide.import"), entry.layer, entry.edition, entry.file].map((value, i) => el("td", { "data-head": heads[i + 1] }, value)))))));
}
