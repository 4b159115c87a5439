// A result: sorted and filtered by the server, a page at a time, beside the map of the same rows.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { send } from "/assets/api.js";
import { ALL, said } from "/assets/audit-progress.js";
import * as map from "/assets/audit-map.js";
import * as list from "/assets/audit-list.js";
import * as corrections from "/assets/audit-corrections.js";

const HEADLINES = { violated: say("audit-result.headline-violated"), open: say("audit-result.headline-open"), clear: say("audit-result.headline-clear"), error: say("audit-result.headline-error") };

const SIZE = 50;
const COLUMNS = [["row", say("audit-result.row")], ["id", say("audit-result.id")], ["name", say("audit-result.project")], ["outcome", say("audit-result.outcome")], ["triage", say("audit-result.triage")], ["questions", say("audit-result.left")], [null, say("audit-result.open")], ["reason", say("audit-result.worst-finding")]];

let view;

/** @param open opens another job */
export async function show(stage, job, open) {
  view = { job, q: "", outcomes: new Set(), sort: "triage", descending: false, page: 0, turn: 0 };
  stage.append(...list.parts(job, find));
  const right = await corrections.panel(job, open);
  if (right) stage.append(right);
  stage.append(el("section", { class: "card rows", "aria-labelledby": "rows-title" },
    el("h2", { id: "rows-title" }, say("audit-result.row-by-row")),
    el("div", { class: "filters" },
      el("div", { class: "choices", role: "group", "aria-label": say("audit-result.filter-by-outcome") }, Object.entries(job.counts).map(([id, n]) =>
        el("button", { type: "button", class: "v-" + id, "data-outcome": id, "aria-pressed": "false", onclick: (event) => toggle(event.currentTarget, id) }, ALL[id].sign + " " + ALL[id].word + " " + n.toLocaleString()))),
      el("label", { class: "search" }, el("span", { class: "sr" }, say("audit-result.find-id-name-reason")), el("input", { type: "search", id: "rows-q", placeholder: say("audit-result.find-id-name-reason"), oninput: (event) => search(event.target.value) }))),
    el("div", { class: "both" }, map.box(), el("div", { class: "table-side" }, el("div", { class: "scroll", id: "rows", tabindex: "0", role: "region", "aria-label": say("audit-result.table-results") }), el("nav", { class: "pager", id: "pager", "aria-label": say("audit-result.pages") })))));
  await Promise.all([load(), map.show(job, filters, pick)]);
}

let typing = null;
function search(text) {
  clearTimeout(typing);
  typing = setTimeout(() => { view.q = text; changed(); }, 250);
}

function toggle(button, id) {
  if (!view.outcomes.delete(id)) view.outcomes.add(id);
  button.setAttribute("aria-pressed", String(view.outcomes.has(id)));
  changed();
}

function changed() {
  view.page = 0;
  load();
  map.refresh();
}

const filters = () => new URLSearchParams({ q: view.q, outcome: [...view.outcomes].join(",") });

async function load() {
  const turn = ++view.turn;
  const query = filters();
  query.set("sort", view.sort);
  query.set("descending", String(view.descending));
  query.set("page", view.page);
  query.set("size", SIZE);
  let answer;
  let rows;
  try {
    answer = await send("/api/audits/" + view.job.id + "/rows?" + query);
    rows = await answer.json();
  } catch (error) {
    // Rows of another filter must not stand under this one.
    if (turn === view.turn) fill(byId("rows"), el("p", { class: "alert", role: "alert" }, [error.message, ...(error.sentences ?? [])].join("：")));
    return;
  }
  if (turn !== view.turn) return;
  table(rows);
  pager(Number(answer.headers.get("X-Total-Count")));
}

function table(rows) {
  fill(byId("rows"), el("table", { class: "rows" },
    el("thead", {}, el("tr", {}, COLUMNS.map(([key, title]) => el("th", { scope: "col", "aria-sort": key !== null && view.sort === key ? (view.descending ? "descending" : "ascending") : null },
      key === null ? title : el("button", { type: "button", class: "sort", "data-sort": key, onclick: () => sortBy(key) }, title, el("span", { "aria-hidden": "true" }, view.sort === key ? (view.descending ? " ▼" : " ▲") : " ↕")))))),
    el("tbody", {}, rows.length === 0 ? el("tr", {}, el("td", { colspan: String(COLUMNS.length) }, say("audit-result.there-are-no-such"))) : rows.map((row) => line(row)))));
}

function line(row) {
  return el("tr", { "data-row": row.row, onclick: () => pick(row) },
    el("td", { class: "n" }, String(row.row)), el("td", {}, row.id),
    el("td", {}, el("button", { type: "button", class: "link", "aria-expanded": "false", onclick: (event) => { event.stopPropagation(); pick(row); } }, row.name || say("audit-result.no-name"))),
    el("td", {}, el("span", { class: "outcome v-" + row.outcome }, ALL[row.outcome].sign + " " + ALL[row.outcome].word)),
    el("td", {}, HEADLINES[row.headline] ?? "–"), el("td", { class: "n" }, String(row.questions)), el("td", { class: "open" }, marks(row)), el("td", { class: "why" }, el("span", {}, row.reason)));
}

/** Cells that were not read, and what the words hint at. */
function marks(row) {
  return [row.unread.length ? el("span", { class: "mark", title: row.unread.join("\n") }, say("audit-result.unread", row.unread.length)) : null,
    row.lead ? el("span", { class: "mark hint", title: row.lead.wouldBe }, say("audit-result.hint", row.lead.rank, row.lead.words.join(say("audit-progress.comma")))) : null];
}

/** Shows one row of the list by itself. */
function find(row) {
  byId("rows-q").value = row.name || row.id;
  view.q = row.name || row.id;
  changed();
  byId("rows-title").scrollIntoView({ block: "start" });
}

function sortBy(key) {
  view.descending = view.sort === key ? !view.descending : ["questions"].includes(key);
  view.sort = key;
  view.page = 0;
  load().then(() => document.querySelector(`[data-sort="${key}"]`)?.focus());
}

/** Opens a row: why it came out so and what to do; on the map its place. */
function pick(row) {
  const line = document.querySelector(`tr[data-row="${row.row}"]`);
  const open = line?.nextElementSibling?.classList.contains("detail");
  document.querySelectorAll("tr.detail").forEach((other) => other.remove());
  document.querySelectorAll("tr.picked").forEach((other) => { other.classList.remove("picked"); other.querySelector("[aria-expanded]").setAttribute("aria-expanded", "false"); });
  map.tell(open ? null : row, !line);
  if (open || !line) return;
  line.classList.add("picked");
  line.querySelector("[aria-expanded]").setAttribute("aria-expanded", "true");
  line.after(el("tr", { class: "detail" }, el("td", { colspan: String(COLUMNS.length) }, said(row))));
}

function pager(total) {
  const pages = Math.max(1, Math.ceil(total / SIZE));
  const go = (page, text, off) => el("button", { type: "button", disabled: off, onclick: () => { view.page = page; load(); byId("rows").scrollTop = 0; } }, text);
  fill(byId("pager"), go(view.page - 1, say("audit-result.previous"), view.page === 0),
    el("span", { id: "rows-told" }, say("audit-result.rows-page", total.toLocaleString(), view.page + 1, pages)),
    go(view.page + 1, say("audit-result.next"), view.page + 1 >= pages));
}
