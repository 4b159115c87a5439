// Sends a pre-checked proposal for review: the same proposal is recorded once, a changed one as its next version.
import { el, byId, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { record } from "/assets/api.js";

const may = document.querySelector("main").dataset.maySubmit === "true";
const UNNAMED = say("unnamed-project");
const sent = new Map();

const fresh = () => Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join("");

/** Offers it under the result; what was sent already shows its number instead. */
export function offer(proposal) {
  const box = byId("submit");
  if (!may || !box) return;
  const text = JSON.stringify(proposal);
  const before = sent.get(text);
  if (before?.number) return fill(box, ...receipt(before.number));
  const said = el("span", { role: "status" });
  const button = el("button", { type: "button", class: "primary", id: "submit-button", onclick: async () => {
    if (proposal.name === UNNAMED) {
      said.textContent = say("submit.please-give-project-name");
      byId("name").focus();
      return;
    }
    const request = before ?? { key: fresh() };
    sent.set(text, request);
    button.disabled = true;
    said.textContent = say("submit.sending");
    try {
      request.number = (await record(proposal, request.key)).record;
      if (byId("submit") === box) fill(box, ...receipt(request.number));
    } catch (error) {
      said.textContent = say("submit.not-sent") + [error.message, ...(error.sentences ?? [])].join("：");
      button.disabled = false;
    }
  } }, say("submit.submit-for-review"));
  fill(box, button, said);
}

const receipt = (number) => [
  el("p", { class: "ready", role: "status" }, say("submit.submitted-for-review-record"), el("b", { id: "record-number" }, number), say("submit.change-something-submit-again"), " ",
    el("a", { href: "/mine" }, say("submit.my-submissions")))];
