// The operator's page: what is in force, whether the log is sound, how the machine is; reload and verify.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get, send } from "/assets/api.js";

const STATUSES = { encoded: say("operator.encoded"), "asks-a-person": say("operator.asks-person"), "refers-to": say("operator.refers-others"), "not-encoded": say("operator.not-encoded"), "not-about-projects": say("operator.not-about-projects") };
const STATES = { running: say("running"), waiting: say("waiting"), paused: say("paused"), done: say("done"), failed: say("failed") };
const time = (text) => new Date(text).toLocaleString(document.documentElement.lang);
const short = (digest) => digest.replace(/^([a-z0-9-]+:)?(.{12}).*$/, "$1$2…");

async function draw() {
  const all = await get("/api/operator");
  fill(byId("operator"), el("div", { class: "panels" }, rulebook(all), log(all.log), machine(all)), layers(all.layers));
  document.documentElement.dataset.ready = "";
}

const panel = (id, title, ...inside) => el("section", { class: "card", "aria-labelledby": id }, el("h2", { id }, title), ...inside);
const facts = (pairs) => el("dl", {}, pairs.filter(([, value]) => value !== null).flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
const digest = (text) => el("code", { title: text }, short(text));

function rulebook({ rulebook, reload }) {
  return panel("rulebook-title", say("operator.rulebook-layers"),
    facts([[say("operator.version"), rulebook.version], [say("operator.digest"), digest(rulebook.digest)], [say("operator.clauses"), String(rulebook.clauses)],
      ...Object.entries(rulebook.byStatus).map(([id, n]) => [STATUSES[id], String(n)])]),
    el("button", { type: "button", class: "primary", id: "reload", onclick: (event) => act(event.currentTarget, "reload", reloaded) }, say("operator.read-check-anew-from")),
    el("p", { class: "eyebrow" }, say("operator.taken-over-once-when")),
    reload ? el("p", { class: "eyebrow", id: "last-reload" }, say("operator.last") + time(reload.at) + " · " + reload.by + " · " + (reload.done ? say("operator.done") : say("operator.failed"))) : null);
}

function log(log) {
  const { verified } = log;
  return panel("log-title", say("operator.decision-log"),
    facts([[say("operator.assessments"), log.assessments.toLocaleString()], [say("operator.newest"), log.newest], [say("operator.head"), log.head && digest(log.head)]]),
    verified ? el("div", { class: verified.sound ? "ready" : "alert", id: "verified" }, (verified.sound ? say("operator.sound") : say("operator.not-sound")) + time(verified.at) + say("operator.looked") + verified.entries.toLocaleString() + say("operator.entries"),
      verified.fault ? el("p", {}, (verified.fault.number ?? "") + " " + verified.fault.what) : null, verified.remarks.map((remark) => el("p", {}, remark))) : el("p", { class: "empty" }, say("operator.not-verified-since-start")),
    el("button", { type: "button", id: "verify", onclick: (event) => act(event.currentTarget, "verify", () => fill(byId("said"))) }, say("operator.verify-whole-log")));
}

function machine({ machine, jobs }) {
  const gb = (bytes) => (bytes / 2 ** 30).toFixed(2) + " GB";
  const hours = machine.upSeconds / 3600;
  const up = hours < 1 ? Math.round(hours * 60) + say("minutes") : hours < 48 ? hours.toFixed(1) + say("operator.hours") : (hours / 24).toFixed(1) + say("operator.days");
  return panel("machine-title", say("operator.machine-list-jobs"),
    facts([[say("operator.up"), up], [say("operator.memory"), gb(machine.heapUsedBytes) + " / " + gb(machine.heapMostBytes)], [say("operator.cores"), String(machine.cores)], ["Java", machine.java],
      ...Object.entries(STATES).map(([id, name]) => [name, String(jobs[id])])]));
}

function layers(all) {
  const heads = [say("operator.layer"), say("operator.edition"), say("source"), say("operator.accuracy"), say("operator.features"), say("operator.completeness"), say("operator.digest")];
  return panel("layers-title", say("operator.layers", all.length), el("p", {}, el("a", { class: "button primary", href: "/operator/layers", id: "to-layers" }, say("operator.import-layers"))), el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "layers-title" }, el("table", { class: "facts layers" },
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, all.map((layer) => el("tr", {}, el("th", { scope: "row" }, layer.title, el("small", {}, layer.id)), [layer.edition + (layer.term ? " · " + layer.term : "") + (layer.inForce ? "" : " · " + say("operator.not-in-force")), layer.source, "±" + layer.accuracyMetres + " m", layer.features.toLocaleString(), layer.completeness === "complete" ? say("complete") : say("partial"), digest(layer.digest)]
      .map((value, i) => el("td", { "data-head": heads[i + 1] }, value))))))));
}

async function act(button, what, then) {
  button.disabled = true;
  try {
    const answer = await (await send("/api/operator/" + what, { method: "POST" })).json();
    then(answer);
  } catch (error) {
    fill(byId("said"), el("div", { class: "alert", role: "alert" }, el("b", {}, error.message), el("ul", {}, (error.sentences ?? []).map((sentence) => el("li", {}, sentence)))));
  }
  await draw();
  byId(what)?.focus();
}

const named = (what) => what.replace(/^layer /, say("operator.layer-named")).replace(/^rulebook$/, say("operator.rulebook")).replace(/^clauses$/, say("operator.clause-count"));

function reloaded(answer) {
  const changes = answer.changes;
  fill(byId("said"), el("div", { class: "ready" }, el("b", {}, changes.length ? say("operator.force-now-what-changed") : say("operator.read-anew-nothing-changed")),
    changes.length ? el("div", { class: "scroll" }, el("table", { class: "facts" }, el("thead", {}, el("tr", {}, [say("what"), say("operator.before"), say("operator.now")].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, changes.map((change) => el("tr", {}, el("th", { scope: "row" }, named(change.what)), el("td", {}, change.before ?? "–"), el("td", {}, change.after ?? "–")))))) : null));
}

draw().catch((error) => fill(byId("said"), el("div", { class: "alert", role: "alert" }, error.message)));
