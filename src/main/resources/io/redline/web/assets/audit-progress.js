// A job on its way: how far, how fast, how long still, and how the projects came out so far.
import { el, fill, byId, icon } from "/assets/dom.js";
import { say, OUTCOMES } from "/assets/words.js";

export const ALL = { ...OUTCOMES, unreadable: { word: say("无法读取", "unreadable"), sign: "∅" } };

export function panel(job, states, act) {
  const can = (what, text, path) => el("button", { type: "button", id: "job-" + what, onclick: () => act(job, what) }, icon(path), text);
  return el("section", { class: "card job", "aria-labelledby": "job-title" },
    el("div", { class: "job-head" }, el("h2", { id: "job-title" }, job.list), el("span", { class: "state s-" + job.state, id: "job-state" }, states[job.state])),
    job.problems.length ? el("div", { class: "alert", role: "alert" }, el("b", {}, say("没有结果，这不是通过：", "No result; this is no pass: ")), el("ul", {}, job.problems.map((p) => el("li", {}, p)))) : null,
    job.state === "failed" || job.state === "done" ? null : bar(job),
    el("div", { id: "job-counts" }, counts(job)),
    job.messages.length ? el("details", {}, el("summary", {}, say(`读取说明 ${job.messages.length} 条`, `${job.messages.length} remarks on reading`)), el("ul", {}, job.messages.map((m) => el("li", {}, m)))) : null,
    el("div", { class: "tools", role: "group", "aria-label": say("操作", "actions") },
      job.results.map((file) => el("a", { class: "button", href: file.href, download: "", "data-file": file.name }, icon("M12 4v11M7 10l5 5 5-5M5 20h14"), label(file.name), el("small", {}, size(file.bytes)))),
      ["running", "waiting"].includes(job.state) ? can("pause", say("暂停", "Pause"), "M9 5v14M15 5v14") : null,
      ["paused", "failed"].includes(job.state) ? can("resume", job.state === "paused" ? say("继续", "Go on") : say("再试", "Try again"), "M8 5l10 7-10 7z") : null,
      can("delete", ["running", "waiting"].includes(job.state) ? say("取消并删除", "Cancel and delete") : say("删除", "Delete"), "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13")),
    job.expires ? el("p", { class: "eyebrow" }, say("保留至 ", "kept until ") + new Date(job.expires).toLocaleDateString(document.documentElement.lang)) : null);
}

const label = (name) => name.startsWith("findings") ? say("逐条明细 CSV", "findings CSV") : { csv: "CSV", xlsx: "Excel", jsonl: "JSON Lines", geojson: "GeoJSON" }[name.split(".").pop()];
const size = (bytes) => bytes < 1e6 ? Math.ceil(bytes / 1000) + " kB" : (bytes / 1e6).toFixed(1) + " MB";

function bar(job) {
  return el("div", { class: "progress" }, el("progress", { id: "job-bar", max: "1", "aria-label": say("进度", "progress"), ...share(job) }), el("p", { id: "job-pace" }, pace(job)));
}

const share = (job) => job.rows.total ? { value: job.rows.done / job.rows.total } : {};

function pace(job) {
  const { done, total, perSecond, secondsLeft } = job.rows;
  const parts = [total === null ? (job.state === "waiting" ? say("前面还有清单，轮到即开始；关闭本页不影响", "other lists come first; it starts by itself, whether this page is open or not") : say("正在读取清单", "reading the list")) : `${done.toLocaleString()} / ${total.toLocaleString()}` + say(" 行", " rows")];
  if (perSecond) parts.push(perSecond.toLocaleString() + say(" 行/秒", " rows/s"));
  if (secondsLeft !== null && done < total) parts.push(say("约剩 ", "about ") + duration(secondsLeft));
  if (total !== null && done >= total && job.state === "running") parts.push(say("正在写出工作簿", "writing the workbook"));
  return parts.join(" · ");
}

const duration = (seconds) => seconds < 90 ? seconds + say(" 秒", " s") : Math.round(seconds / 60) + say(" 分钟", " min");

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
  job.state === "done" ? null : el("ul", { class: "counts", "aria-label": say("各结论项目数", "projects by outcome") }, entries.map(([id, n]) => el("li", { class: "v-" + id }, ALL[id].sign + " " + ALL[id].word + " " + n.toLocaleString())))];
}

/** What a row says: why, and what to do. */
export function said(row) {
  return el("dl", {}, el("dt", {}, say("理由", "why")), el("dd", {}, row.reason || "–"), el("dt", {}, say("怎么办", "what to do")), el("dd", {}, row.next || "–"));
}
