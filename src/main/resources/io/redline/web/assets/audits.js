// The auditor's page: a list is dropped, its columns are looked over, it is followed, and read when it is done.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get, send } from "/assets/api.js";
import * as columns from "/assets/audit-columns.js";
import * as progress from "/assets/audit-progress.js";
import * as result from "/assets/audit-result.js";

const MILLISECONDS_BETWEEN_LOOKS = 1000;
const OPEN = ["waiting", "running", "stopping"];
const STATES = { waiting: say("waiting"), running: say("running"), stopping: say("audits.stopping"), paused: say("paused"), done: say("done"), failed: say("failed") };

let shown = null;
let drawn = "";
let timer = null;
let lost = false;

async function start() {
  const drop = byId("drop");
  byId("list").addEventListener("change", (event) => { take(event.target.files[0]); event.target.value = ""; });
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, (event) => { event.preventDefault(); drop.classList.remove("over"); });
  drop.addEventListener("drop", (event) => take(event.dataTransfer.files[0]));
  const other = document.querySelector("[data-lang-switch]");
  other?.addEventListener("click", () => { other.hash = location.hash; });
  shown = location.hash.slice(1) || null;
  await look();
  document.documentElement.dataset.ready = "";
}

async function take(file) {
  if (!file) return;
  problem();
  shown = null;
  drawn = "";
  document.body.classList.add("busy");
  try {
    await columns.show(byId("stage"), file, order);
  } catch (error) { problem(error); }
  document.body.classList.remove("busy");
}

async function order(form, key) {
  const job = await (await send("/api/audits", { method: "POST", body: form, headers: { "Idempotency-Key": key } })).json();
  await open(job.id);
}

async function open(id) {
  shown = id;
  drawn = "";
  problem();
  history.replaceState(null, "", "#" + id);
  await look();
  byId("stage").scrollIntoView({ block: "nearest" });
}

/** Looks at all jobs; again and again as long as one of them moves. */
async function look() {
  clearTimeout(timer);
  try {
    const jobs = await get("/api/audits");
    list(jobs);
    const job = jobs.find((one) => one.id === shown);
    if (job) await draw(job);
    if (jobs.some((one) => OPEN.includes(one.state))) timer = setTimeout(look, MILLISECONDS_BETWEEN_LOOKS);
  } catch (error) {
    problem(error);
    // Signed out, as by a restart: asking again would not help, and the jobs go on without anybody looking.
    if (error.status !== 401) timer = setTimeout(look, 5 * MILLISECONDS_BETWEEN_LOOKS);
    lost = true;
    return;
  }
  if (lost) problem();
  lost = false;
}

function list(jobs) {
  const asked = document.activeElement?.dataset?.job;
  fill(byId("jobs"), jobs.length === 0 ? el("li", { class: "empty" }, say("audits.none-yet")) : jobs.map((job) => el("li", {},
    el("button", { type: "button", "data-job": job.id, "aria-current": job.id === shown ? "true" : null, onclick: () => open(job.id) },
      el("b", {}, job.list), el("span", { class: "state s-" + job.state }, STATES[job.state]),
      el("small", {}, new Date(job.created).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" }) + (job.rows.total === null ? "" : " · " + job.rows.total.toLocaleString() + say("rows")))))));
  if (asked) document.querySelector(`[data-job="${asked}"]`)?.focus();
}

async function draw(job) {
  // A table that is looked at stays as it is; only what moves is drawn again.
  const state = job.id + job.state;
  if (state === drawn && job.state === "done") return;
  if (state !== drawn) {
    drawn = state;
    fill(byId("stage"), progress.panel(job, STATES, act));
    if (job.state === "done") await result.show(byId("stage"), job, open);
  } else progress.update(job);
}

async function act(job, what) {
  try {
    if (what === "delete") {
      await send("/api/audits/" + job.id, { method: "DELETE" });
      shown = null;
      history.replaceState(null, "", location.pathname);
      fill(byId("stage"));
    } else await send("/api/audits/" + job.id + "/" + what, { method: "POST" });
  } catch (error) { problem(error); }
  await look();
}

function problem(error) {
  const box = byId("new-problem");
  box.hidden = !error;
  if (!error) return;
  const sentences = error.sentences?.length ? error.sentences : [error.message];
  fill(box, el("ul", {}, sentences.map((sentence) => el("li", {}, sentence))),
    error.status === 401 ? el("p", {}, el("a", { href: location.pathname }, say("audits.sign-again")), say("audits.lists-under-way-go")) : null);
}

start().catch(problem);
