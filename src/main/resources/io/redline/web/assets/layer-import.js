// The operator's layers: send a file, see it, say what it is, take it into force; which layers to get first.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { get, send } from "/assets/api.js";
import { start, showResult, fit } from "/assets/map.js";
import { form, order } from "/assets/layer-form.js";
import { guide, journal } from "/assets/layer-guide.js";

let guidance = null;
let look = null;
let mapped = false;

async function refresh() {
  guidance = await get("/api/operator/guidance");
  fill(byId("guide"), ...guide(guidance, goBack));
  fill(byId("journal"), journal(guidance.journal));
  document.documentElement.dataset.ready = "";
}

byId("layer-file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  await tried(async () => {
    const sent = await (await send("/api/operator/uploads?name=" + encodeURIComponent(file.name), {
      method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: file,
    })).json();
    await lookAt({ upload: sent.upload });
  });
  event.target.value = "";
});

/** Looks again with what was said so far: another system, charset, layer or preset. */
async function lookAt(said) {
  const query = new URLSearchParams(Object.entries(said).filter(([key, value]) => key !== "upload" && value));
  try {
    look = { ...await get("/api/operator/uploads/" + said.upload + (query.size ? "?" + query : "")), said };
  } catch (error) {
    // Which layer of the file is meant, or its charset: the file stays where it is, one question is open.
    look = { upload: said.upload, name: "", said, unread: error };
  }
  await show();
}

async function show() {
  byId("look").hidden = false;
  if (!mapped) {
    mapped = true;
    const layers = await get("/api/layers");
    start(layers.filter((layer) => layer.inForce), null, { onlyShown: true });
  }
  showResult(look.shown ? { ...look.shown, features: look.shown.features.map((f) => ({ ...f, properties: { ...f.properties, role: "preview" } })) } : null);
  if (look.box) fit(look.box);
  fill(byId("read"), ...read());
  form(byId("say"), look, guidance, { again: lookAt, take });
  fill(byId("rows"), rows());
  byId("read-title").scrollIntoView({ block: "nearest" });
}

function read() {
  if (look.unread) return [alert(look.unread)];
  const { crs, figures } = look;
  const facts = [
    [say("layer-import.file"), look.name + " · " + look.format + " · " + look.layer],
    [say("operator.features"), figures ? figures.features.toLocaleString() + "（" + Object.entries(figures.shapes).map(([shape, n]) => shape + " " + n).join("，") + "）" : String(look.rows)],
    figures && (figures.repaired || figures.unlocated) ? [say("layer-import.doubtful"), say("layer-import.repaired-unlocated", figures.repaired, figures.unlocated)] : null,
    figures?.hectares ? [say("layer-import.area"), (figures.hectares / 100).toFixed(2) + " km²"] : null,
    figures?.metres ? [say("layer-import.length"), (figures.metres / 1000).toFixed(1) + " km"] : null,
    [say("layer-import.system"), crs.code ? crs.code + "（" + (crs.said ? say("layer-import.file-says", crs.name) : look.said.crs ? say("layer-import.you-say") : say("layer-import.guessed-system")) + "）" : say("layer-import.system-unsaid")],
    look.charset ? [say("layer-import.charset"), look.charset] : null,
    [say("layer-import.fields"), look.fields.join("、") || say("layer-import.none")],
  ].filter(Boolean);
  const words = Object.entries(look.words ?? {}).map(([ours, values]) =>
    [ours + " ← " + look.attributes[ours], Object.entries(values).map(([word, n]) => (word || say("words.unknown")) + " ×" + n).join("，")]);
  return [
    el("dl", {}, [...facts, ...words].flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
    look.missing.length ? el("p", { class: "choice", id: "missing" }, say("layer-import.missing", look.missing.join("、"))) : null,
    look.problem ? el("div", { class: "alert", role: "alert" }, look.problem) : null,
    look.notes.length ? el("ul", {}, look.notes.map((note) => el("li", {}, note))) : null,
  ];
}

function rows() {
  if (!look.first?.length) return el("p", { class: "empty" }, say("layer-import.none"));
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "rows-title" }, el("table", { class: "facts" },
    el("thead", {}, el("tr", {}, look.fields.map((field) => el("th", { scope: "col" }, field)))),
    el("tbody", {}, look.first.map((row) => el("tr", {}, row.map((cell) => el("td", {}, cell)))))));
}

async function take() {
  await tried(async () => {
    const answer = await (await send("/api/operator/uploads/" + look.upload + "/import", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(order(byId("say"), look)),
    })).json();
    byId("look").hidden = true;
    done(say("layer-import.in-force"), answer);
  });
}

async function goBack(id) {
  await tried(async () => {
    const answer = await (await send("/api/operator/layers/" + encodeURIComponent(id) + "/back", { method: "POST" })).json();
    done(say("layer-import.went-back", id), answer);
  });
}

function done(title, { changes, warnings = [] }) {
  fill(byId("said"), el("div", { class: "ready" }, el("b", {}, title),
    el("ul", {}, changes.map((change) => el("li", {}, change.what.replace(/^layer /, say("operator.layer-named")) + "：" + (change.before ?? "–") + " → " + (change.after ?? "–")))),
    warnings.length ? el("ul", { class: "warnings" }, warnings.map((warning) => el("li", {}, warning))) : null));
  byId("said").focus();
  byId("said").scrollIntoView({ block: "center" });
  refresh();
}

const alert = (error) => el("div", { class: "alert", role: "alert" }, el("b", {}, error.message), el("ul", {}, (error.sentences ?? []).map((sentence) => el("li", {}, sentence))));

async function tried(what) {
  fill(byId("said"));
  try { await what(); } catch (error) {
    fill(byId("said"), alert(error));
    byId("said").scrollIntoView({ block: "center" });
  }
}

refresh().catch((error) => fill(byId("said"), alert(error)));
