// The operator's page: what is in force, whether the log is sound, how the machine is; reload and verify.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get, send } from "/assets/api.js";

const STATUSES = { encoded: say("已编码", "encoded"), "asks-a-person": say("由人判断", "asks a person"), "refers-to": say("引用他文", "refers to others"), "not-encoded": say("未编码", "not encoded"), "not-about-projects": say("不涉及项目", "not about projects") };
const STATES = { running: say("评估中", "running"), waiting: say("排队中", "waiting"), paused: say("已暂停", "paused"), done: say("已完成", "done"), failed: say("未能完成", "failed") };
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
  return panel("rulebook-title", say("规则库与图层", "Rulebook and layers"),
    facts([[say("版本", "version"), rulebook.version], [say("摘要", "digest"), digest(rulebook.digest)], [say("条款", "clauses"), String(rulebook.clauses)],
      ...Object.entries(rulebook.byStatus).map(([id, n]) => [STATUSES[id], String(n)])]),
    el("button", { type: "button", class: "primary", id: "reload", onclick: (event) => act(event.currentTarget, "reload", reloaded) }, say("从磁盘重新读取并校验", "Read and check anew from disk")),
    el("p", { class: "eyebrow" }, say("全部读好并通过校验才一次换用；正在进行的请求按原规则做完。", "Taken over at once when all reads well; requests under way finish by the old one.")),
    reload ? el("p", { class: "eyebrow", id: "last-reload" }, say("上次：", "last: ") + time(reload.at) + " · " + reload.by + " · " + (reload.done ? say("成功", "done") : say("失败", "failed"))) : null);
}

function log(log) {
  const { verified } = log;
  return panel("log-title", say("决定日志", "Decision log"),
    facts([[say("评估记录", "assessments"), log.assessments.toLocaleString()], [say("最新", "newest"), log.newest], [say("链头", "head"), log.head && digest(log.head)]]),
    verified ? el("div", { class: verified.sound ? "ready" : "alert", id: "verified" }, (verified.sound ? say("完好：", "sound: ") : say("有问题：", "not sound: ")) + time(verified.at) + say("，核对 ", ", looked at ") + verified.entries.toLocaleString() + say(" 条", " entries"),
      verified.fault ? el("p", {}, (verified.fault.number ?? "") + " " + verified.fault.what) : null, verified.remarks.map((remark) => el("p", {}, remark))) : el("p", { class: "empty" }, say("启动以来没有核对过。", "Not verified since the start.")),
    el("button", { type: "button", id: "verify", onclick: (event) => act(event.currentTarget, "verify", () => fill(byId("said"))) }, say("核对整条日志", "Verify the whole log")));
}

function machine({ machine, jobs }) {
  const gb = (bytes) => (bytes / 2 ** 30).toFixed(2) + " GB";
  const hours = machine.upSeconds / 3600;
  const up = hours < 1 ? Math.round(hours * 60) + say(" 分钟", " min") : hours < 48 ? hours.toFixed(1) + say(" 小时", " h") : (hours / 24).toFixed(1) + say(" 天", " days");
  return panel("machine-title", say("机器与清单任务", "Machine and list jobs"),
    facts([[say("已运行", "up"), up], [say("内存", "memory"), gb(machine.heapUsedBytes) + " / " + gb(machine.heapMostBytes)], [say("处理器", "cores"), String(machine.cores)], ["Java", machine.java],
      ...Object.entries(STATES).map(([id, name]) => [name, String(jobs[id])])]));
}

function layers(all) {
  const heads = [say("图层", "layer"), say("版本", "edition"), say("来源", "source"), say("精度", "accuracy"), say("要素", "features"), say("完整性", "completeness"), say("摘要", "digest")];
  return panel("layers-title", say(`图层 ${all.length} 个`, `${all.length} layers`), el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "layers-title" }, el("table", { class: "facts layers" },
    el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, all.map((layer) => el("tr", {}, el("th", { scope: "row" }, layer.title, el("small", {}, layer.id)), [layer.edition, layer.source, "±" + layer.accuracyMetres + " m", layer.features.toLocaleString(), layer.completeness === "complete" ? say("完整", "complete") : say("不完整", "partial"), digest(layer.digest)]
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

const named = (what) => what.replace(/^layer /, say("图层 ", "layer ")).replace(/^rulebook$/, say("规则库", "rulebook")).replace(/^clauses$/, say("条款数", "clauses"));

function reloaded(answer) {
  const changes = answer.changes;
  fill(byId("said"), el("div", { class: "ready" }, el("b", {}, changes.length ? say("已换用，变化如下：", "In force now; what changed:") : say("已重新读取，没有变化。", "Read anew; nothing changed.")),
    changes.length ? el("div", { class: "scroll" }, el("table", { class: "facts" }, el("thead", {}, el("tr", {}, [say("内容", "what"), say("原来", "before"), say("现在", "now")].map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, changes.map((change) => el("tr", {}, el("th", { scope: "row" }, named(change.what)), el("td", {}, change.before ?? "–"), el("td", {}, change.after ?? "–")))))) : null));
}

draw().catch((error) => fill(byId("said"), el("div", { class: "alert", role: "alert" }, error.message)));
