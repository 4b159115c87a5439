// The columns of a list as they would be read, to be corrected before anything is assessed. The server reads them;
// each correction is asked anew.
import { el, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { send } from "/assets/api.js";

let turn = 0;

/** @param order is given the form to send when the reader starts */
export async function show(stage, file, order) {
  const said = new Map();
  const asked = ++turn;
  const look = await ask(file, said);
  if (asked === turn) draw(stage, { file, said, look, order, asOf: "", findings: false });
}

async function ask(file, said) {
  const form = new FormData();
  form.append("list", file);
  form.append("columns", JSON.stringify(Object.fromEntries(said)));
  return (await send("/api/audits/columns", { method: "POST", body: form })).json();
}

function draw(stage, at) {
  const { look } = at;
  const unread = look.columns.filter((column) => column.key === null);
  fill(stage, el("section", { class: "card columns", "aria-labelledby": "columns-title" },
    el("h2", { id: "columns-title" }, at.file.name),
    look.columns.length === 0 ? (look.refused ? null : el("p", {}, say("audit-columns.json-lines-holds-project"))) :
      el("p", { class: "lead" }, say("audit-columns.headings-row-columns-understood", look.line, look.columns.length - unread.length) + (unread.length ? say("audit-columns.not-read-correct-right", unread.length) : say("audit-columns.stop"))),
    look.refused ? el("div", { class: "alert", role: "alert" }, el("b", {}, say("audit-columns.cannot-read")), look.refused) : null,
    look.columns.length ? table(stage, at) : null,
    look.messages.length ? el("details", {}, el("summary", {}, say("audit-columns.remarks", look.messages.length)), el("ul", {}, look.messages.map((m) => el("li", {}, m)))) : null,
    options(at),
    el("p", { class: "alert", role: "alert", hidden: true }),
    el("div", { class: "tools" }, el("button", { type: "button", class: "primary", id: "start", disabled: look.refused !== null, onclick: (event) => begin(event.currentTarget, at) }, say("audit-columns.start"))),
  ));
}

function table(stage, at) {
  return el("div", { class: "scroll" }, el("table", { class: "mapping" },
    el("thead", {}, el("tr", {}, [say("audit-columns.column"), say("audit-columns.heading"), say("audit-columns.samples"), say("audit-columns.read-as")].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, at.look.columns.map((column) => el("tr", { class: column.key === null ? "unread" : null },
      el("td", {}, column.address), el("th", { scope: "row" }, column.heading),
      el("td", { class: "samples" }, column.samples.map((sample) => el("span", {}, sample))),
      el("td", {}, choice(stage, at, column)))))));
}

function choice(stage, at, column) {
  const known = at.look.fields;
  const label = (field) => field.label + (field.unit ? say("open") + field.unit + say("close") : "");
  const own = column.key !== null && !known.some((field) => field.key === column.key);
  return el("select", { "data-column": column.number, "aria-label": column.heading + say("audit-columns.column-read-as"), onchange: (event) => correct(stage, at, column, event.target.value) },
    el("option", { value: "none", selected: column.key === null }, say("audit-columns.not-read")),
    own ? el("option", { value: "", selected: true }, say("audit-columns.result-own-skipped")) : null,
    known.map((field) => el("option", { value: field.key, selected: field.key === column.key, title: field.note }, label(field))));
}

async function correct(stage, at, column, key) {
  // Two columns alike are told apart by their number.
  const alike = at.look.columns.filter((other) => other.heading === column.heading).length > 1;
  const name = alike ? column.number : column.heading;
  if (key === "") at.said.delete(name);
  else at.said.set(name, key);
  const asked = ++turn;
  try {
    at.look = await ask(at.file, at.said);
    if (asked === turn) draw(stage, at);
    stage.querySelector(`[data-column="${column.number}"]`)?.focus();
  } catch (error) { tell(stage, error); }
}

function options(at) {
  return el("div", { class: "row" },
    el("label", {}, el("span", {}, say("audit-columns.as-of")),
      el("input", { type: "date", id: "as-of", min: "2000-01-01", max: "2099-12-31", value: at.asOf, onchange: (event) => { at.asOf = event.target.value; } })),
    el("label", { class: "check" }, el("input", { type: "checkbox", id: "findings", checked: at.findings, onchange: (event) => { at.findings = event.target.checked; } }),
      el("span", {}, say("audit-columns.also-every-finding-findings"))));
}

async function begin(button, at) {
  // Half a date is no date, and a list is not judged by another day because of it.
  if (!button.closest("section").querySelector("#as-of").reportValidity()) return;
  const form = new FormData();
  form.append("list", at.file);
  form.append("columns", JSON.stringify(Object.fromEntries(at.said)));
  if (at.asOf) form.append("asOf", at.asOf);
  form.append("findings", String(at.findings));
  button.disabled = true;
  try {
    await at.order(form, keyOf(at));
  } catch (error) {
    tell(button.closest("section"), error);
    button.disabled = false;
  }
}

/** The same order sent twice, because the first answer was lost, is one job; a corrected one is another. */
function keyOf(at) {
  const asked = JSON.stringify([[...at.said], at.asOf, at.findings]);
  if (at.asked !== asked) at.key = Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join("");
  at.asked = asked;
  return at.key;
}

function tell(where, error) {
  const box = where.querySelector("p.alert");
  box.textContent = (error.sentences?.length ? error.sentences : [error.message]).join("；");
  box.hidden = false;
}
