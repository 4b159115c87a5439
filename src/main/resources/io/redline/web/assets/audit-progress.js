// A job on its way: how far, how fast, how long still, and how the projects came out so far.
import { el, fill, byId, icon } from "/assets/dom.js";
import { say, OUTCOMES } from "/assets/words.js";

export const ALL = { ...OUTCOMES, unreadable: { word: say("audit-progress.unreadable"), sign: "∅" } };

export function panel(job, states, act) {
  const can = (what, text, path) => el("button", { type: "button", id: "job-" + what, onclick: () => act(job, what) }, icon(path), text);
  return el("section", { class: "card job", "aria-labelledby": "job-title" },
    el("div", { class: "job-head" }, el("h2", { id: "job-title" }, job.list), el("span", { class: "state s-" + job.state, id: "job-state" }, states[job.state])),
    job.problems.length ? el("div", { class: "alert", role: "alert" }, el("b", {}, say("audit-progress.no-result")), el("ul", {}, job.problems.map((p) => el("li", {}, p)))) : null,
    job.state === "failed" || job.state === "done" ? null : bar(job),
    el("div", { id: "job-counts" }, counts(job)),
    job.messages.length ? el("details", {}, el("summary", {}, say("audit-progress.remarks-reading", job.messages.length)), el("ul", {}, job.messages.map((m) => el("li", {}, m)))) : null,
    el("div", { class: "tools", role: "group", "aria-label": say("audit-progress.actions") },
      job.results.map((file) => el("a", { class: "button", href: file.href, download: "", "data-file": file.name }, icon("M12 4v11M7 10l5 5 5-5M5 20h14"), label(file.name), el("small", {}, size(file.bytes)))),
      ["running", "waiting"].includes(job.state) ? can("pause", say("audit-progress.pause"), "M9 5v14M15 5v14") : null,
      ["paused", "failed"].includes(job.state) ? can("resume", job.state === "paused" ? say("audit-progress.go-on") : say("audit-progress.try-again"), "M8 5l10 7-10 7z") : null,
      can("delete", ["running", "waiting"].includes(job.state) ? say("audit-progress.cancel-delete") : say("audit-progress.delete"), "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13")),
    job.expires ? el("p", { class: "eyebrow" }, say("audit-progress.kept-until") + new Date(job.expires).toLocaleDateString(document.documentElement.lang)) : null);
}

const label = (name) => name.startsWith("findings") ? say("audit-progress.findings-csv") : { csv: "CSV", xlsx: "Excel", jsonl: "JSON Lines", geojson: "GeoJSON" }[name.split(".").pop()];
const size = (bytes) => bytes < 1e6 ? Math.ceil(bytes / 1000) + " kB" : (bytes / 1e6).toFixed(1) + " MB";

function bar(job) {
  return el("div", { class: "progress" }, el("progress", { id: "job-bar", max: "1", "aria-label": say("audit-progress.progress"), ...share(job) }), el("p", { id: "job-pace" }, pace(job)));
}

const share = (job) => job.rows.total ? { value: job.rows.done / job.rows.total } : {};

function pace(job) {
  const { done, total, perSecond, secondsLeft } = job.rows;
  const parts = [total === null ? (job.state === "waiting" ? say("audit-progress.other-lists-come-first") : say("audit-progress.reading-list")) : `${done.toLocaleString()} / ${total.toLocaleString()}` + say("rows")];
  if (perSecond) parts.push(perSecond.toLocaleString() + say("audit-progress.rows-s"));
  if (secondsLeft !== null && done < total) parts.push(say("audit-progress.about") + duration(secondsLeft));
  if (total !== null && done >= total && job.state === "running") parts.push(say("audit-progress.writing-workbook"));
  return parts.join(" · ");
}

const duration = (seconds) => seconds < 90 ? seconds + say("audit-progress.seconds") : Math.round(seconds / 60) + say("minutes");

/** Only what moves; whoever stands on a button stays there. */
export function update(job) {
  const shown = byId("job-bar");
  if (!shown) return;
  if (job.rows.total) shown.value = job.rows.done / job.rows.total;
  byId("job-pace").textContent = pace(job);
  fill(byId("job-counts"), counts(job));
}

function counts(job) {
  const entries = Object.entries(job.counts);
  if (entries.length === 0) return [];
  return [el("div", { class: "shares", "aria-hidden": "true" }, entries.map(([id, n]) => {
    const part = el("span", { class: "v-" + id });
    part.style.flexGrow = n;
    return part;
  })),
  job.state === "done" ? null : el("ul", { class: "counts", "aria-label": say("audit-progress.projects-by-outcome") }, entries.map(([id, n]) => el("li", { class: "v-" + id }, ALL[id].sign + " " + ALL[id].word + " " + n.toLocaleString())))];
}

/** What a row says: why, and what to do. */
export function said(row) {
  return el("dl", {}, el("dt", {}, say("audit-progress.why")), el("dd", {}, row.reason || "–"), el("dt", {}, say("audit-progress.left")), el("dd", {}, row.ask.length ? say("audit-progress.left-of", row.questions, row.ask.join(say("audit-progress.comma"))) : "–"), row.unread.length ? [el("dt", {}, say("audit-progress.unread")), el("dd", {}, row.unread.map((cell) => el("div", {}, cell)))] : null, row.lead ? [el("dt", {}, say("audit-progress.hint")), el("dd", {}, say("audit-progress.hint-of", row.lead.words.join(say("audit-progress.comma")), row.lead.activities.join(say("audit-progress.comma")), row.lead.wouldBe))] : null, el("dt", {}, say("audit-progress.what-do")), el("dd", {}, row.next || "–"));
}
