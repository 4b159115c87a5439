// What can be put right of a list in bulk: cells that could not be read, by column and value, and hints by kind. The list is
// then judged once more with it; the file that was sent stays as it is.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get, send } from "/assets/api.js";

/** @param open is given the id of the job that judges it again */
export async function panel(job, open) {
  const found = await get("/api/audits/" + job.id + "/corrections");
  if (found.cells.length === 0 && found.hints.length === 0) return null;
  const said = { cells: new Map(), hints: new Set() };
  const again = el("button", { type: "button", class: "primary", id: "again", disabled: true, onclick: () => judge(job, said, again, problem, open) }, say("audit-corrections.again"));
  const problem = el("p", { class: "alert", role: "alert", hidden: true });
  const changed = () => { again.disabled = said.cells.size === 0 && said.hints.size === 0; };
  return el("section", { class: "card corrections", "aria-labelledby": "corrections-title" },
    el("h2", { id: "corrections-title" }, say("audit-corrections.title")),
    found.cells.length ? cells(found.cells, said, changed) : null,
    found.hints.length ? hints(found.hints, said, changed) : null,
    problem, el("div", { class: "tools" }, again));
}

function cells(all, said, changed) {
  const guessed = all.filter((cell) => isWord(cell.guess));
  const inputs = all.map((cell) => input(cell, said, changed));
  const takeAll = () => all.forEach((cell, i) => { if (isWord(cell.guess) && !inputs[i].value) { inputs[i].value = cell.guess; inputs[i].dispatchEvent(new Event("input")); } });
  return el("div", {}, el("p", { class: "lead" }, say("audit-corrections.cells", all.length), guessed.length ? el("button", { type: "button", class: "link", id: "take-guesses", onclick: takeAll }, say("audit-corrections.take-guesses", guessed.length)) : null),
    el("div", { class: "scroll" }, el("table", { class: "mapping", id: "unread-cells" },
      el("thead", {}, el("tr", {}, [say("audit-columns.column"), say("audit-corrections.value"), say("audit-corrections.rows"), say("audit-corrections.should-be")].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, all.map((cell, i) => el("tr", { class: "unread" },
        el("td", {}, cell.column + " " + cell.heading), el("th", { scope: "row" }, el("code", {}, cell.value)),
        el("td", { class: "n" }, say("audit-corrections.from", cell.rows.toLocaleString(), cell.first)),
        el("td", {}, inputs[i], cell.guess && !isWord(cell.guess) ? el("small", {}, cell.guess) : null)))))));
}

/** A guess that can be written into a cell, and no sentence. */
const isWord = (guess) => guess.length > 0 && guess.length <= 20 && !/[\s，。；:：]/.test(guess);

function input(cell, said, changed) {
  const key = cell.column + "\n" + cell.value;
  return el("input", { type: "text", maxlength: "200", placeholder: isWord(cell.guess) ? cell.guess : "", "aria-label": say("audit-corrections.label", cell.heading, cell.value), "data-value": cell.value,
    oninput: (event) => { const text = event.target.value.trim(); if (text) said.cells.set(key, text); else said.cells.delete(key); changed(); } });
}

function hints(all, said, changed) {
  return el("fieldset", { class: "hints" }, el("legend", {}, say("audit-corrections.hints")),
    all.map((hint) => el("label", { class: "check" },
      el("input", { type: "checkbox", "data-hint": hint.id, onchange: (event) => { if (event.target.checked) said.hints.add(hint.id); else said.hints.delete(hint.id); changed(); } }),
      el("span", {}, say("audit-corrections.hint", hint.label, hint.rows.toLocaleString())))),
    el("p", { class: "eyebrow" }, say("audit-corrections.hints-mean")));
}

async function judge(job, said, button, problem, open) {
  const cells = {};
  for (const [key, text] of said.cells) {
    const [column, ...value] = key.split("\n");
    (cells[column] ??= {})[value.join("\n")] = text;
  }
  button.disabled = true;
  try {
    const next = await (await send("/api/audits/" + job.id + "/again", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ cells, hints: [...said.hints] }) })).json();
    await open(next.id);
  } catch (error) {
    problem.textContent = (error.sentences?.length ? error.sentences : [error.message]).join("；");
    problem.hidden = false;
    button.disabled = false;
  }
}
