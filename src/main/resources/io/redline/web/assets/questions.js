// Asks what the engine asks, in its order: one card for what one person can answer in one go, all of them in sight.
import { el, byId, fill, arrange } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { onChange } from "/assets/proposal.js";
import * as stated from "/assets/stated.js";
import * as places from "/assets/place-question.js";
import * as facts from "/assets/fact-question.js";
import * as activities from "/assets/activity-question.js";
import * as documents from "/assets/documents.js";
import * as answers from "/assets/answers.js";

/** These have a place of their own in the form above. */
const ABOVE = { "/site": "site-text", "/site/geometry": "site-text", "/site/crs": "site-crs", "/site/accuracyMetres": "site-accuracy", "/industries": "industry-input", "/nature": "nature", "/stage": "stage" };
const UNCLEAR = "redline.precheck.unclear";
/** Questions whose answer is not known here: they stay open and go to the end. */
const unclear = new Set(JSON.parse(sessionStorage.getItem(UNCLEAR) ?? "[]"));
/** A card stays the same element as long as it asks the same, so that nothing half typed is lost. */
const cards = new Map();
let shown = null;

export function start(words) {
  [stated, places, facts, activities, documents, answers].forEach((each) => each.start(words));
  onChange(answers.show);
  answers.show();
}

/** Shows the questions of a result. */
export function show(assessment) {
  shown = assessment;
  const asked = assessment.questions.filter((q) => q.who === "applicant" || q.who === "authority");
  [...unclear].filter((id) => !asked.some((q) => q.id === id)).forEach((id) => unclear.delete(id));
  const first = asked.filter((q) => !unclear.has(q.id));
  const later = asked.filter((q) => unclear.has(q.id));
  progress(asked, later.length);
  keepFocus(() => {
    arrange(byId("questions"), first.map((q) => kept(q, assessment)));
    arrange(byId("unclear"), later.map((q) => kept(q, assessment)));
  });
  const operator = assessment.questions.filter((q) => q.who === "operator");
  fill(byId("for-operator"), operator.length ? el("details", {}, el("summary", {}, say("questions.for-operator", operator.length)), operator.map((q) => el("p", {}, q.text))) : null);
}

/** Without a project there is nothing to ask. */
export function nothing() {
  shown = null;
  unclear.clear();
  ["progress", "questions", "unclear", "for-operator"].forEach((id) => fill(byId(id)));
}

function progress(asked, later) {
  const weighty = asked.filter((q) => q.tier === "prohibition").length;
  const done = answers.count();
  fill(byId("progress"), ...(asked.length === 0 ? [say("questions.nothing-left-answer")] : [
    el("b", {}, say("questions.left", asked.length)),
    [weighty && weighty < asked.length ? say("questions.left-weighty", weighty) : "", later ? say("questions.left-unclear", later) : ""].join(""),
    el("progress", { max: done + asked.length, value: done, "aria-hidden": "true" })]));
}

/** Where the card that held the focus is gone, the next one takes it. */
function keepFocus(change) {
  const focused = document.activeElement;
  const card = focused.closest?.(".question");
  const at = card ? [...byId("questions").children].indexOf(card) : -1;
  change();
  if (document.activeElement === focused) return;
  if (focused.isConnected) return focused.focus({ preventScroll: true });
  const next = card?.isConnected ? card : byId("questions").children[at] ?? byId("questions").lastElementChild;
  (next?.querySelector("button, input, select") ?? byId("progress")).focus({ preventScroll: true });
}

function kept(question, assessment) {
  const body = bodyOf(question);
  const asks = JSON.stringify([question.asks, question.settles.length, unclear.has(question.id), body.dependsOn?.(question, assessment)]);
  const known = cards.get(question.id);
  if (known?.asks === asks) return known.element;
  const element = card(question, body, assessment);
  if (known) typedBefore(known.element, element);
  cards.set(question.id, { asks, element });
  return element;
}

/** Another answer of the same card does not undo what is half typed. */
function typedBefore(old, now) {
  now.querySelectorAll("input[name]:not([type=radio], [type=checkbox])").forEach((input) => { input.value ||= old.querySelector(`[name="${CSS.escape(input.name)}"]`)?.value ?? ""; });
}

function bodyOf(question) {
  if (question.asks.every((fact) => fact in ABOVE)) return above;
  if (question.kind === "place") return places;
  if (question.kind === "document") return documents;
  return question.id === "activities" ? activities : facts;
}

const above = {
  title: (question) => question.text,
  body: (question) => [el("button", { type: "button", onclick: () => {
    const field = byId(ABOVE[question.asks[0]]);
    (field.matches("input, select, textarea") ? field : field.querySelector("input"))?.focus();
  } }, say("questions.fill-above"))],
};

function card(question, { title, body }, assessment) {
  const isUnclear = unclear.has(question.id);
  const content = body(question, assessment, () => put(question.id, true)).filter(Boolean);
  if (!content.some(holdsAnswers)) content.push(el("div", { class: "answers" }));
  content.find(holdsAnswers).append(el("button", { type: "button", class: "unclear", onclick: () => put(question.id, !isUnclear) }, isUnclear ? say("questions.take-up") : say("questions.not-clear")));
  content.push(grounds(question, assessment));
  const attributes = { class: "question", "data-question": question.id, "data-tier": question.tier };
  return isUnclear
    ? el("details", attributes, el("summary", {}, title(question), el("span", { class: "mark" }, say("questions.still-open"))), content)
    : el("fieldset", attributes, el("legend", {}, title(question)), content);
}

const holdsAnswers = (element) => element.matches(".answers");

/** Put aside, or taken up again. */
function put(id, aside) {
  unclear[aside ? "add" : "delete"](id);
  try { sessionStorage.setItem(UNCLEAR, JSON.stringify([...unclear])); } catch { /* the page still works */ }
  if (shown) show(shown);
}

/** What the answer bears on; clauses have their numbers here and nowhere else. */
function grounds(question, assessment) {
  const names = question.settles.map((id) => {
    const citation = assessment.findings.find((f) => f.clause === id)?.citation;
    return citation ? id + "　" + citation.instrument + " " + citation.article : id;
  });
  return el("details", { class: "grounds" }, el("summary", {}, say("questions.grounds", names.length)), el("ul", {}, names.map((name) => el("li", {}, name))));
}
