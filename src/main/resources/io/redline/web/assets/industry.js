// The industry: a combobox over GB/T 4754-2017 by name, code or everyday word. Every code of the standard is in the list, some without a name.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get } from "/assets/api.js";
import { set, valueAt } from "/assets/proposal.js";

const MOST = 40;
// The section letter before a code.
const LETTER = /^[A-T](?=\d)/;
let classes = [];
let found = [];
let active = -1;
const input = byId("industry-input");
const list = byId("industry-list");

export async function start() {
  input.addEventListener("input", look);
  input.addEventListener("focus", () => input.value && look());
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", key);
  // A section is too wide to be an industry.
  classes = (await get("/api/industries")).filter((c) => c.code.length > 1);
  chosen();
  if (document.activeElement === input) look();
}

const nameOf = (code) => classes.find((c) => c.code === code.replace(LETTER, ""))?.name ?? "";

function look() {
  const asked = input.value.trim().toUpperCase().replace(LETTER, "");
  found = asked ? classes.map((c) => ({ ...c, rank: rank(c, asked), fitting: fitting(c, asked) })).filter((c) => c.rank > 0).sort((a, b) => b.rank - a.rank || a.code.localeCompare(b.code)).slice(0, MOST) : [];
  active = found.length ? 0 : -1;
  show();
}

function rank(c, asked) {
  if (c.code === asked) return 100;
  if (c.code.startsWith(asked)) return 90 - c.code.length;
  const words = c.also ?? [];
  if (words.includes(asked)) return 80 + c.code.length;
  if (c.name.startsWith(asked)) return 70 + c.code.length;
  if (c.name.includes(asked)) return 50 + c.code.length;
  if (words.some((word) => word.toUpperCase().includes(asked))) return 40 + c.code.length;
  // Of a whole name the longest word that is in it, as in "a line for 5000 t of hotpot base a year".
  return Math.max(0, ...words.filter((word) => word.length > 1 && asked.includes(word)).map((word) => 20 + word.length));
}

/** Of the words a class is looked up by those that were asked for. */
const fitting = (c, asked) => (c.also ?? []).filter((word) => word.toUpperCase().includes(asked) || asked.includes(word)).slice(0, 3);

function show() {
  fill(list, found.map((c, i) => el("li", {
    role: "option", id: "industry-" + i, "aria-selected": String(i === active),
    onmousedown: (event) => { event.preventDefault(); choose(c.code); },
  }, el("b", {}, c.code), el("span", {}, c.name, c.fitting.length ? el("small", {}, " " + c.fitting.join(say("list-comma"))) : null))));
  list.hidden = found.length === 0;
  input.setAttribute("aria-expanded", String(!list.hidden));
  if (active >= 0) input.setAttribute("aria-activedescendant", "industry-" + active);
  else input.removeAttribute("aria-activedescendant");
  list.children[active]?.scrollIntoView({ block: "nearest" });
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
}

function key(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (list.hidden) look();
    else if (found.length) { active = (active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length; show(); }
  } else if (event.key === "Enter" && !list.hidden && active >= 0) {
    event.preventDefault();
    choose(found[active].code);
  } else if (event.key === "Escape") close();
}

function choose(code) {
  const before = valueAt("/industries") ?? [];
  if (!before.includes(code)) set("/industries", [...before, code]);
  input.value = "";
  close();
  chosen();
}

function chosen() {
  const codes = valueAt("/industries") ?? [];
  fill(byId("industry-chosen"), codes.map((code) => el("li", {}, code + " " + nameOf(code),
    el("button", { type: "button", "aria-label": say("remove") + code, onclick: () => {
      const left = codes.filter((c) => c !== code);
      set("/industries", left.length ? left : undefined);
      chosen();
      input.focus();
    } }, "✕"))));
}
