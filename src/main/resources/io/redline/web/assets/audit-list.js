// A result as a whole: what one answer, one bureau, one column would settle, and what rows say about each other.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";

const MOST = 6;
const MOST_FINDINGS = 5;

export function parts(job, find) {
  return [asks(job), portfolio(job.portfolio, find)].filter((part) => part !== null);
}

function asks(job) {
  if (job.questions.length === 0) return null;
  return el("section", { class: "card asks", "aria-labelledby": "asks-title" },
    el("h2", { id: "asks-title" }, say("audit-result.one-answer")),
    el("div", { class: "rankings" }, ranking(say("audit-result.answer"), job.questions), ranking(say("audit-list.bureau"), job.bureaus), ranking(say("audit-list.column"), job.answerColumns)),
    el("p", { class: "eyebrow" }, say("audit-result.against")));
}

function ranking(title, all) {
  if (all.length === 0) return null;
  return el("table", {}, el("thead", {}, el("tr", {}, [title, say("audit-result.bears-on"), say("audit-result.only-one")].map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, all.slice(0, MOST).map((one) => el("tr", {}, el("th", { scope: "row" }, one.topic), el("td", { class: "n" }, one.projects.toLocaleString()), el("td", { class: "n" }, one.alone.toLocaleString())))));
}

function portfolio(found, find) {
  if (found.number === 0) return null;
  const items = found.findings.map((one) => item(one, find));
  return el("section", { class: "card portfolio", "aria-labelledby": "portfolio-title" },
    el("h2", { id: "portfolio-title" }, say("audit-list.whole", found.number.toLocaleString())),
    el("p", { class: "eyebrow" }, say("audit-list.no-verdict")),
    el("ul", { class: "found" }, items.slice(0, MOST_FINDINGS)),
    items.length > MOST_FINDINGS ? el("details", {}, el("summary", {}, say("audit-list.more", items.length - MOST_FINDINGS)), el("ul", { class: "found" }, items.slice(MOST_FINDINGS))) : null,
    found.remarks.map((remark) => el("p", { class: "eyebrow" }, remark)));
}

function item(one, find) {
  return el("li", { "data-kind": one.kind }, el("b", {}, one.label), " ", one.why,
    el("div", { class: "links" }, one.rows.map((row) => el("button", { type: "button", class: "link", onclick: () => find(row) }, say("audit-list.row", row.row, row.name || row.id)))));
}
