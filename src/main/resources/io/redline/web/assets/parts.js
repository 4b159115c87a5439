// Further parts of the project with a place of their own, first of all the outfall: added, shown on the map, removed.
import { el, byId, fill } from "/assets/dom.js";
import { say, ROLES } from "/assets/words.js";
import { placed, readSite } from "/assets/api.js";
import { offer } from "/assets/systems.js";
import * as map from "/assets/map.js";
import { onChange, set, valueAt } from "/assets/proposal.js";

/** Places in degrees by the part's id, for the map. */
const SHOWN = "redline.precheck.parts";
const places = JSON.parse(sessionStorage.getItem(SHOWN) ?? "{}");

const parts = () => valueAt("/parts") ?? [];
export const nameOf = (part) => part.name ?? ROLES[part.role];

export function start() {
  fill(byId("part-form"), ...form());
  onChange(show);
  show();
}

function show() {
  map.showParts(parts().filter((part) => places[part.id]).map((part) => ({ name: nameOf(part), geometry: places[part.id] })));
  fill(byId("parts"), parts().map((part) => el("li", { "data-part-id": part.id }, nameOf(part),
    el("button", { type: "button", "aria-label": say("remove") + nameOf(part), onclick: () => remove(part.id) }, "✕"))));
}

/** The same as on the map, for its table. */
export const rows = () => parts().map((part) => [nameOf(part), part.site ? place(part.site.geometry) : say("parts.no-place"), !part.site ? "" : part.site.crs ? say("parts.declared") + part.site.crs : say("parts.system-unsaid")]);

function place({ type, coordinates }) {
  const flat = coordinates.flat(Infinity);
  return flat.length === 2 ? flat.join(", ") : say("parts.points", flat.length / 2) + " " + type;
}

/** Where a part lies, and without a given role what it is. */
export function form(role) {
  const kind = role ? null : el("select", {}, Object.entries(ROLES).map(([id, label]) => el("option", { value: id }, label)));
  const name = el("input", { maxlength: "100" });
  const text = el("textarea", { rows: "2", spellcheck: "false", placeholder: "105.0605, 28.7641" });
  const systems = byId("site-crs").cloneNode(true);
  systems.removeAttribute("id");
  systems.value = byId("site-crs").value;
  const problem = el("p", { class: "alert", role: "alert", hidden: true });
  const which = el("div", { class: "choice", role: "alert", hidden: true });
  const made = (site, shown) => {
    problem.hidden = which.hidden = true;
    add({ role: role ?? kind.value, name: name.value.trim(), site }, shown);
    name.value = text.value = "";
  };
  const point = el("button", { type: "button", "data-pick": role ?? "part", "aria-pressed": "false", onclick: () => {
    const on = point.getAttribute("aria-pressed") !== "true";
    map.stopDrawing();
    if (!on) return;
    map.pick((geometry) => made({ geometry, crs: "EPSG:4490" }, geometry));
    point.setAttribute("aria-pressed", "true");
  } }, say("parts.point-map"));
  const readAs = async (crs, swapped) => {
    try {
      const site = await readSite(new Blob([text.value]), say("typed-coordinates"), crs, { swapped });
      made(placed(site), site.shown);
    } catch (wrong) {
      fill(problem, (wrong.sentences?.length ? wrong.sentences : [wrong.message]).join(say("semicolon")));
      offer(which, wrong.candidates ?? [], (candidate) => readAs(candidate.crs, candidate.swapped));
      problem.hidden = !which.hidden;
    }
  };
  const read = el("button", { type: "button", "data-read": role ?? "part", onclick: () => readAs(systems.value) }, say("parts.add-by-coordinates"));
  const field = (label, input) => el("label", {}, el("span", {}, label), input);
  return [el("div", { class: "row" }, kind ? field(say("parts.part"), kind) : null, field(say("parts.name-optional"), name)),
    field(say("parts.coordinates"), text), field(say("parts.coordinate-system"), systems), el("div", { class: "tools" }, read, point), problem, which];
}

function add({ role, name, site }, shown) {
  let number = 1;
  while (parts().some((part) => part.id === role + "-" + number)) number++;
  const id = role + "-" + number;
  places[id] = shown;
  kept();
  set("/parts", [...parts(), name ? { id, name, role, site } : { id, role, site }]);
}

/** What was stated of its place goes with it. */
function remove(id) {
  delete places[id];
  kept();
  const stated = (valueAt("/place") ?? []).filter((statement) => statement.part !== id);
  const left = parts().filter((part) => part.id !== id);
  if (valueAt("/place")) set("/place", stated.length ? stated : undefined);
  set("/parts", left.length ? left : undefined);
}

function kept() {
  try { sessionStorage.setItem(SHOWN, JSON.stringify(places)); } catch { /* too large to keep */ }
}
