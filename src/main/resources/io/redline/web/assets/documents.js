// What a document that is held says of itself: its number and days, folded away.
import { el } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { set, valueAt } from "/assets/proposal.js";

const PARTICULARS = [["number", say("number"), "text"], ["date", say("dated"), "date"], ["validUntil", say("valid-until"), "date"]];
const opened = new Set();

/** @param document its pointer, @param label its name */
export function particulars(document, label) {
  const inputs = PARTICULARS.map(([key, word, type]) => {
    const input = el("input", { type, maxlength: "200", value: valueAt(document + "/" + key) ?? "", "aria-label": label + say("colon") + word, "data-key": key });
    input.addEventListener("change", () => { if (input.reportValidity()) set(document + "/" + key, input.value.trim() || undefined); });
    return el("label", {}, el("span", {}, word), input);
  });
  return el("details", { class: "particulars", open: opened.has(document), ontoggle: (event) => event.currentTarget.open ? opened.add(document) : opened.delete(document) },
    el("summary", {}, say("documents.number-days")), inputs);
}
