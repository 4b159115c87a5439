// How far documents are, and what those that are held say of themselves: number and days.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { set, setAll, valueAt } from "/assets/proposal.js";
import { choices } from "/assets/fact-question.js";

const PARTICULARS = [["number", say("number"), "text"], ["date", say("dated"), "date"], ["validUntil", say("valid-until"), "date"]];
export const STATUSES = [["granted", say("documents.granted")], ["pending", say("documents.pending")], ["none", say("documents.none")], ["not-needed", say("documents.not-needed")]];
let vocabulary;
let latest = "";

export function start(words) { vocabulary = words; }

const idOf = (pointer) => pointer.split("/")[2];
const asked = (question) => [...new Set(question.asks.map(idOf))].map((id) => vocabulary.evidence.find((document) => document.id === id)).filter(Boolean);

export const dependsOn = (question) => asked(question).map((document) => valueAt("/evidence/" + document.id + "/status"));
export const title = (question) => asked(question).length > 1 ? say("documents.title") : say("documents.title-one");

export function body(question) {
  const all = asked(question);
  return [...all.map((document) => row(document)),
    all.length > 1 ? el("div", { class: "answers" }, el("button", { type: "button", class: "primary", onclick: () => setAll(all.map((document) => ["/evidence/" + document.id + "/status", "none"])) }, say("documents.all-none"))) : null].filter(Boolean);
}

/** One document: by when, from whom, how far. */
export function row(document, then = () => {}) {
  const answer = (status) => { tell(document.id, status); then(status); };
  return el("div", { class: "ask-row" }, el("span", {}, document.label, el("small", {}, document.before + say("list-comma") + document.office)),
    choices(document.label, STATUSES, answer, valueAt("/evidence/" + document.id + "/status"), "/evidence/" + document.id));
}

/** Says how far a document is; of one that is held, number and days are asked for. */
export function tell(id, status) {
  latest = status === "granted" ? id : "";
  set("/evidence/" + id + "/status", status);
}

/** @param pointer of a document, @param label its name */
export function particulars(pointer, label) {
  const inputs = PARTICULARS.map(([key, word, type]) => el("input", { type, maxlength: "200", value: valueAt(pointer + "/" + key) ?? "", "aria-label": label + say("colon") + word, "data-key": key }));
  const save = (event) => {
    event.preventDefault();
    if (event.target.reportValidity()) setAll(inputs.map((input) => [pointer + "/" + input.dataset.key, input.value.trim() || undefined]));
  };
  return el("details", { class: "particulars", open: latest === idOf(pointer) && !valueAt(pointer + "/number") }, el("summary", {}, say("documents.number-days")),
    el("form", { class: "row", onsubmit: save }, inputs.map((input, i) => el("label", {}, el("span", {}, PARTICULARS[i][1]), input)), el("button", {}, say("ok"))));
}

/** Documents as they are shown among the answers. */
export const answered = () => vocabulary.evidence.filter((document) => valueAt("/evidence/" + document.id)).map(({ id, label }) => {
  const pointer = "/evidence/" + id;
  const { status, number, date, validUntil } = valueAt(pointer);
  return { key: JSON.stringify([id, valueAt(pointer)]), label, text: [STATUSES.find(([each]) => each === status)?.[1] ?? status, number, date, validUntil ? say("until") + validUntil : null].filter(Boolean).join(say("list-comma")),
    more: status === "granted" ? particulars(pointer, label) : null, takeBack: () => set(pointer, undefined) };
});
