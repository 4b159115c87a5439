// The result: verdict, next steps, findings folded by outcome, files to keep.
import { el, byId, fill, icon } from "/assets/dom.js";
import { say, BASES, OUTCOMES, HOLDS, ROLES } from "/assets/words.js";
import { report } from "/assets/api.js";

const opened = new Map();
/** Not law: where claims, statements and map do not agree. */
const isContradiction = (f) => f.clause.startsWith("HD-");
/** Aims and encouragements of plans, and plans after their period: none can speak against the project. */
const isGuidance = (f) => f.tier === "guidance" && !["encouraged", "error", "not-applicable"].includes(f.outcome);
let partNames = new Map();
new IntersectionObserver(([seen]) => byId("glance").toggleAttribute("data-there", seen.isIntersecting)).observe(byId("result"));

/** @param files what can be downloaded: [[label, media type, id]] */
export function show(assessment, proposal, asOf, files) {
  const worst = OUTCOMES[assessment.outcome];
  glance(assessment);
  partNames = new Map((proposal.parts ?? []).map((part) => [part.id, part.name ?? ROLES[part.role] ?? part.id]));
  fill(byId("result"),
    el("div", { class: "verdict v-" + assessment.outcome }, el("span", { class: "sign", "aria-hidden": "true" }, worst.sign),
      el("div", {}, el("strong", {}, worst.word), el("small", {}, say("result.as-of") + assessment.asOf + say("result.pre-check-no-approval")))),
    el("p", { class: "headline" }, assessment.verdict.text),
    el("ul", { class: "counts", "aria-label": say("result.clauses-by-outcome") }, Object.entries(assessment.counts).map(([id, n]) =>
      el("li", { class: n ? "v-" + id : "none" }, OUTCOMES[id].word + " " + n)),
      el("li", { class: "none" }, say("result.not-encoded") + assessment.notEncoded)),
    contradictions(assessment),
    steps(assessment),
    el("div", { id: "suggestions" }),
    downloads(proposal, asOf, files),
    el("div", { id: "submit" }),
    Object.keys(OUTCOMES).map((id) => group(id, assessment)),
    guidance(assessment),
    el("p", { class: "eyebrow" }, say("result.rulebook") + assessment.rulebook.version + " · " + assessment.rulebook.digest.slice(0, 19) + "…"));
}

/** Ground that was assessed again and does better; one click takes it. */
export function suggest(ground, take) {
  const box = byId("suggestions");
  if (!box || ground.length === 0) return;
  fill(box, el("h3", {}, say("result.changes-that-would-help")), ground.map((f) => el("p", { class: "suggestion" },
    el("b", {}, f.properties.mark + "　"), f.properties.text + " → ", el("b", { class: "after v-" + f.properties.outcomeAfter }, OUTCOMES[f.properties.outcomeAfter].word), " ",
    el("button", { type: "button", onclick: () => take(f.geometry) }, say("result.take-it")))));
}

/** Where the result lies far below, the verdict stays in sight. */
function glance(assessment) {
  const link = byId("glance");
  link.hidden = !assessment;
  if (!assessment) return;
  link.className = "v-" + assessment.outcome;
  fill(link, el("span", { "aria-hidden": "true" }, OUTCOMES[assessment.outcome].sign + " "), OUTCOMES[assessment.outcome].word + say("result.see-result"));
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

function steps(assessment) {
  if (!assessment.next?.length) return null;
  const [first, rest] = [assessment.next.slice(0, 6), assessment.next.slice(6)];
  return [el("h3", {}, say("result.next-steps")), el("ol", { class: "steps" }, first.map((step) => el("li", {}, step)),
    rest.length ? el("li", {}, el("details", {}, el("summary", {}, say("result.more", rest.length)), el("ol", {}, rest.map((step) => el("li", {}, step))))) : null)];
}

/** They come before the clauses: what the clauses are judged by is in question. */
function contradictions(assessment) {
  const found = assessment.findings.filter(isContradiction);
  return found.length ? el("section", { class: "note contradictions" }, el("h3", {}, say("result.things-do-not-agree", found.length)), found.map(finding)) : null;
}

function group(outcome, assessment) {
  const findings = assessment.findings.filter((finding) => finding.outcome === outcome && !isContradiction(finding) && !isGuidance(finding));
  if (findings.length === 0) return null;
  const { word, sign } = OUTCOMES[outcome];
  const open = opened.get(outcome) ?? ["violated", "error"].includes(outcome);
  return el("details", { class: "group v-" + outcome, open, ontoggle: (event) => opened.set(outcome, event.currentTarget.open) },
    el("summary", {}, el("span", { class: "sign", "aria-hidden": "true" }, sign + " "), word + " " + findings.length), findings.map(finding));
}

function guidance(assessment) {
  const findings = assessment.findings.filter(isGuidance);
  if (findings.length === 0) return null;
  return el("details", { class: "group" }, el("summary", {}, say("result.guidance", findings.length)), findings.map(finding));
}

function finding(f) {
  const c = f.citation;
  return el("article", { class: "finding v-" + f.outcome },
    el("h4", {}, f.part ? el("span", { class: "chip" }, partNames.get(f.part) ?? f.part) : null, f.clause + "　" + c.instrument + " " + c.article),
    el("blockquote", { lang: "zh-CN" }, c.quote),
    el("p", {}, f.summary),
    f.question && !f.summary.includes(f.question) ? el("p", {}, el("b", {}, say("result.for-person")), f.question) : null,
    (f.remedies ?? []).length ? el("ul", {}, f.remedies.map((r) => el("li", {}, r.text))) : null,
    el("details", {}, el("summary", {}, say("result.values-sources")), el("div", { class: "scroll" }, el("table", { class: "facts" },
      el("thead", {}, el("tr", {}, [say("result.holds"), say("result.evidence"), say("source")].map((h) => el("th", { scope: "col" }, h)))),
      el("tbody", {}, f.because.map((b) => el("tr", {}, el("td", {}, HOLDS[b.holds]), el("td", {}, b.text), el("td", {}, b.source ?? ""))))))),
    el("p", { class: "meta" }, [f.basis ? say("result.rests-on") + BASES[f.basis] : null, c.number, isContradiction(f) ? null : c.effectiveFrom + say("result.in-force"), c.effectiveTo ? say("until") + c.effectiveTo : null, f.yieldsTo?.length ? say("result.yields-to") + f.yieldsTo.join("、") : null].filter(Boolean).join(" · ")));
}

function downloads(proposal, asOf, files) {
  const said = el("span", { role: "status" });
  return el("div", { class: "downloads", role: "group", "aria-label": say("result.download") }, files.map(([label, mediaType, id]) =>
    el("button", { type: "button", "data-id": id, onclick: async (event) => {
      const button = event.currentTarget;
      button.disabled = true;
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
      } finally { button.disabled = false; }
    } }, icon("M12 4v11M7 10l5 5 5-5M5 20h14"), label)), said);
}
