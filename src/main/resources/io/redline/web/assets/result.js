// The end: one sentence, what stands against, what must be obtained, what a person will look at; then the papers.
import { el, byId, fill, icon } from "/assets/dom.js";
import { say, BASES, OUTCOMES, HOLDS, ROLES } from "/assets/words.js";
import { report } from "/assets/api.js";
import { tell } from "/assets/documents.js";

/** The headline is about prohibitions alone; it looks like the outcome it comes to. */
const LOOKS = { violated: "violated", open: "undetermined", clear: "satisfied" };
const WORDS = { violated: say("result.headline-violated"), open: say("result.headline-open"), clear: say("result.headline-clear") };
const STAGES = ["siting", "filing", "eia", "construction", "operation"];
const PAPERS = ["docx", "pdf", "xlsx"];
/** Not law: where claims, statements and map do not agree. */
const isContradiction = (f) => f.clause.startsWith("HD-");
/** Aims and encouragements of plans, and plans after their period: none can speak against the project. */
const isGuidance = (f) => f.tier === "guidance" && !["encouraged", "error", "not-applicable"].includes(f.outcome);
const opened = new Set();
let partNames = new Map();
let vocabulary;
new IntersectionObserver(([seen]) => byId("glance").toggleAttribute("data-there", seen.isIntersecting)).observe(byId("result"));

export function start(words) { vocabulary = words; }

/** @param files what can be downloaded: [[label, media type, id]] */
export function show(assessment, proposal, asOf, files) {
  partNames = new Map((proposal.parts ?? []).map((part) => [part.id, part.name ?? ROLES[part.role] ?? part.id]));
  glance(assessment);
  const { headline, text } = assessment.verdict;
  const look = LOOKS[headline];
  const law = assessment.findings.filter((f) => !isContradiction(f) && !isGuidance(f));
  const of = (...outcomes) => law.filter((f) => outcomes.includes(f.outcome));
  fill(byId("result"),
    el("div", { class: "verdict v-" + look, "data-headline": headline }, el("span", { class: "sign", "aria-hidden": "true" }, OUTCOMES[look].sign),
      el("div", {}, el("strong", {}, text), el("small", {}, say("result.as-of") + assessment.asOf + say("result.pre-check-no-approval")))),
    section("contradictions", (n) => say("result.contradictions", n), assessment.findings.filter(isContradiction), finding),
    section("against", (n) => say("result.against", n), of("violated", "error"), finding),
    el("div", { id: "suggestions" }),
    toObtain(of("required")),
    section("persons", (n) => say("result.persons", n), of("review"), judged),
    downloads(proposal, asOf, files),
    el("div", { id: "submit" }),
    ["undetermined", "satisfied", "encouraged"].map((id) => folded(id, of(id), OUTCOMES[id])),
    folded("guidance", assessment.findings.filter(isGuidance)),
    el("p", { class: "eyebrow" }, Object.entries(assessment.counts).map(([id, n]) => OUTCOMES[id].word + " " + n).join(" · ") + " · " + say("result.not-encoded") + assessment.notEncoded),
    el("p", { class: "eyebrow" }, say("result.rulebook") + assessment.rulebook.version + " · " + assessment.rulebook.digest.slice(0, 19) + "…"));
}

function section(id, title, findings, shown) {
  return findings.length ? el("section", { class: "part " + id }, el("h3", {}, title(findings.length)), findings.map(shown)) : null;
}

/** Documents by stage and bureau, each once; what a clause demands beside documents in its own words. */
function toObtain(findings) {
  if (findings.length === 0) return null;
  const wanted = new Map();
  const measures = [];
  for (const f of findings) {
    const documents = f.because.filter((b) => b.operator === "held" && b.holds !== "yes" && ["evidence", "exception"].includes(b.role)).map((b) => /\/evidence\/([^/]+)/.exec(b.fact)[1]);
    if (documents.length === 0) measures.push(f);
    documents.forEach((id) => wanted.set(id, [...(wanted.get(id) ?? []), f]));
  }
  const documents = vocabulary.evidence.filter((document) => wanted.has(document.id));
  return el("section", { class: "part obtain" }, el("h3", {}, say("result.obtain", documents.length + measures.length, findings.length)),
    STAGES.map((stage) => documents.filter((document) => document.stage === stage)).filter((due) => due.length).map((due) => [
      el("h4", {}, due[0].before),
      el("ul", {}, [...new Set(due.map((document) => document.office))].map((office) => el("li", {}, el("b", {}, office),
        el("ul", { class: "papers" }, due.filter((document) => document.office === office).map((document) => paper(document, wanted.get(document.id)))))))]).flat(),
    measures.map(finding));
}

function paper(document, findings) {
  return el("li", { "data-document": document.id }, document.label, " ",
    el("button", { type: "button", class: "link", "aria-label": document.label + say("colon") + say("documents.granted"), onclick: () => tell(document.id, "granted") }, say("documents.granted")),
    fold(document.id, say("result.grounds", findings.length), findings.map(finding)));
}

function judged(f) {
  return el("article", { class: "finding v-review" }, el("p", {}, part(f), el("b", {}, f.question ?? f.summary)), fold("judged " + f.clause, say("result.grounds", 1), [finding(f)]));
}

function fold(key, summary, inside) {
  return el("details", { open: opened.has(key), ontoggle: (event) => opened[event.currentTarget.open ? "add" : "delete"](key) }, el("summary", {}, summary), inside);
}

function folded(id, findings, outcome) {
  if (findings.length === 0) return null;
  const group = fold(id, outcome ? outcome.word + " " + findings.length : say("result.guidance", findings.length), findings.map(finding));
  group.className = "group v-" + id;
  return group;
}

/** Ground that was assessed again and does better; one click takes it. */
export function suggest(ground, take) {
  const box = byId("suggestions");
  if (!box || ground.length === 0) return;
  fill(box, el("h3", {}, say("result.changes-that-would-help")), ground.map((f) => el("p", { class: "suggestion" },
    el("b", {}, f.properties.mark + "　"), f.properties.text + " → ", el("b", { class: "after v-" + f.properties.outcomeAfter }, OUTCOMES[f.properties.outcomeAfter].word), " ",
    el("button", { type: "button", onclick: () => take(f.geometry) }, say("result.take-it")))));
}

/** Where the result lies far below, it stays in sight in a word. */
function glance(assessment) {
  const link = byId("glance");
  link.hidden = !assessment;
  if (!assessment) return;
  const { headline } = assessment.verdict;
  const left = assessment.questions.filter((q) => ["applicant", "authority"].includes(q.who)).length;
  link.className = "v-" + LOOKS[headline];
  fill(link, el("span", { "aria-hidden": "true" }, OUTCOMES[LOOKS[headline]].sign + " "), WORDS[headline] + (left ? " · " + say("questions.left", left) : "") + say("result.see-result"));
}

/** Nothing is asked, so nothing is answered. */
export function nothing() {
  glance(null);
  fill(byId("result"), el("p", { class: "empty" }, say("result.none-yet")));
}

export function problem(error) {
  glance(null);
  const sentences = error.sentences?.length ? error.sentences : [error.message];
  fill(byId("result"), el("div", { class: "alert", role: "alert" }, el("b", {}, say("result.not-assessed")), el("ul", {}, sentences.map((s) => el("li", {}, s)))));
}

const part = (f) => f.part ? el("span", { class: "chip" }, partNames.get(f.part) ?? f.part) : null;

function finding(f) {
  const c = f.citation;
  const help = (f.remedies ?? []).map((r) => r.text);
  return el("article", { class: "finding v-" + f.outcome },
    el("h4", {}, part(f), c.instrument + " " + c.article),
    el("blockquote", { lang: "zh-CN" }, c.quote),
    el("p", {}, f.summary),
    f.question && !f.summary.includes(f.question) ? el("p", {}, el("b", {}, say("result.for-person")), f.question) : null,
    f.outcome === "violated" && [...(f.changes ?? []), ...help].length ? el("div", {}, el("b", {}, say("result.would-change")), el("ul", {}, [...(f.changes ?? []), ...help].map((text) => el("li", {}, text)))) : null,
    el("details", {}, el("summary", {}, say("result.values-sources")), el("div", { class: "scroll" }, el("table", { class: "facts" },
      el("thead", {}, el("tr", {}, [say("result.holds"), say("result.evidence"), say("source")].map((h) => el("th", { scope: "col" }, h)))),
      el("tbody", {}, f.because.map((b) => el("tr", {}, el("td", {}, HOLDS[b.holds]), el("td", {}, b.text), el("td", {}, b.source ?? ""))))))),
    el("p", { class: "meta" }, [f.clause, f.basis ? say("result.rests-on") + BASES[f.basis] : null, c.number, isContradiction(f) ? null : c.effectiveFrom + say("result.in-force"), c.effectiveTo ? say("until") + c.effectiveTo : null, f.yieldsTo?.length ? say("result.yields-to") + f.yieldsTo.join("、") : null].filter(Boolean).join(" · ")));
}

/** What people hand in first; what machines read is folded away. */
function downloads(proposal, asOf, files) {
  const said = el("span", { role: "status" });
  const button = ([label, mediaType, id]) => el("button", { type: "button", "data-id": id, onclick: async (event) => {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    said.textContent = "";
    try {
      const { blob, name } = await report(proposal, asOf, mediaType);
      const link = el("a", { href: URL.createObjectURL(blob), download: name });
      document.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    } catch (error) {
      said.textContent = [error.message, ...(error.sentences ?? [])].join("：");
    } finally { pressed.disabled = false; }
  } }, icon("M12 4v11M7 10l5 5 5-5M5 20h14"), label);
  const papers = PAPERS.map((id) => files.find((file) => file[2] === id)).filter(Boolean);
  const others = fold("machines", say("result.for-machines"), [el("div", { class: "downloads" }, files.filter((file) => !papers.includes(file)).map(button))]);
  return el("section", { class: "part", "aria-label": say("result.download") }, el("h3", {}, say("result.download")), el("div", { class: "downloads" }, papers.map(button), said), others);
}
