// A result: sorted and filtered by the server, a page at a time, beside the map of the same rows.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { send } from "/assets/api.js";
import { ALL, said } from "/assets/audit-progress.js";
import * as map from "/assets/audit-map.js";

const SIZE = 50;
const COLUMNS = [["row", say("行", "row")], ["id", say("编号", "id")], ["name", say("项目", "project")], ["outcome", say("结论", "outcome")], ["violated", say("不符合", "violated")], ["undetermined", say("待补充", "undetermined")], ["reason", say("最要紧的一条", "worst finding")]];

let view;

export async function show(stage, job) {
  view = { job, q: "", outcomes: new Set(), sort: "outcome", descending: false, page: 0, turn: 0 };
  stage.append(el("section", { class: "card rows", "aria-labelledby": "rows-title" },
    el("h2", { id: "rows-title" }, say("逐行结果", "Row by row")),
    el("div", { class: "filters" },
      el("div", { class: "choices", role: "group", "aria-label": say("按结论筛选", "filter by outcome") }, Object.entries(job.counts).map(([id, n]) =>
        el("button", { type: "button", class: "v-" + id, "data-outcome": id, "aria-pressed": "false", onclick: (event) => toggle(event.currentTarget, id) }, ALL[id].sign + " " + ALL[id].word + " " + n.toLocaleString()))),
      el("label", { class: "search" }, el("span", { class: "sr" }, say("在编号、名称、理由中查找", "find in id, name, reason")), el("input", { type: "search", id: "rows-q", placeholder: say("在编号、名称、理由中查找", "find in id, name, reason"), oninput: (event) => search(event.target.value) }))),
    el("div", { class: "both" }, map.box(), el("div", { class: "table-side" }, el("div", { class: "scroll", id: "rows", tabindex: "0", role: "region", "aria-label": say("结果表", "table of results") }), el("nav", { class: "pager", id: "pager", "aria-label": say("翻页", "pages") })))));
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
    el("thead", {}, el("tr", {}, COLUMNS.map(([key, title]) => el("th", { scope: "col", "aria-sort": view.sort === key ? (view.descending ? "descending" : "ascending") : null },
      el("button", { type: "button", class: "sort", "data-sort": key, onclick: () => sortBy(key) }, title, el("span", { "aria-hidden": "true" }, view.sort === key ? (view.descending ? " ▼" : " ▲") : " ↕")))))),
    el("tbody", {}, rows.length === 0 ? el("tr", {}, el("td", { colspan: String(COLUMNS.length) }, say("没有这样的行。", "There are no such rows."))) : rows.map((row) => line(row)))));
}

function line(row) {
  return el("tr", { "data-row": row.row, onclick: () => pick(row) },
    el("td", { class: "n" }, String(row.row)), el("td", {}, row.id),
    el("td", {}, el("button", { type: "button", class: "link", "aria-expanded": "false", onclick: (event) => { event.stopPropagation(); pick(row); } }, row.name || say("（无名称）", "(no name)"))),
    el("td", {}, el("span", { class: "outcome v-" + row.outcome }, ALL[row.outcome].sign + " " + ALL[row.outcome].word)),
    el("td", { class: "n" }, String(row.violated)), el("td", { class: "n" }, String(row.undetermined)), el("td", { class: "why" }, el("span", {}, row.reason)));
}

function sortBy(key) {
  view.descending = view.sort === key ? !view.descending : ["violated", "undetermined"].includes(key);
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
  fill(byId("pager"), go(view.page - 1, say("上一页", "Previous"), view.page === 0),
    el("span", { id: "rows-told" }, say(`共 ${total.toLocaleString()} 行，第 ${view.page + 1} / ${pages} 页`, `${total.toLocaleString()} rows, page ${view.page + 1} of ${pages}`)),
    go(view.page + 1, say("下一页", "Next"), view.page + 1 >= pages));
}
