// What the project comprises beside what its industry says: only what is asked, yes or no, one by one or none at once.
import { el, byId } from "/assets/dom.js";
import { say } from "/assets/words.js";
import { setAll, valueAt } from "/assets/proposal.js";
import { choices, several } from "/assets/fact-question.js";

let vocabulary;
export function start(words) { vocabulary = words; }

const labelOf = (id) => vocabulary.activities.find((a) => a.id === id)?.label ?? id;
const asked = (question) => question.activities ?? [];

export const dependsOn = (question) => [asked(question), valueAt("/industries"), valueAt("/activities"), valueAt("/excludedActivities")];
export const title = (question) => asked(question).length ? say("activities.title") : say("activities.any");

export function body(question) {
  const ids = asked(question);
  const said = new Map();
  /** Beside those asked the list that was given stands; where none was, there are no others. What was not answered stays asked, unless none of the rest was said. */
  const answer = (isWhole, others = []) => {
    const yes = ids.filter((id) => said.get(id));
    const no = ids.filter((id) => isWhole ? !said.get(id) : said.get(id) === false);
    const excluded = [...new Set([...(valueAt("/excludedActivities") ?? []), ...no])].filter((id) => !yes.includes(id) && !others.includes(id));
    setAll([["/activities", [...new Set([...(valueAt("/activities") ?? []).filter((id) => !no.includes(id)), ...yes, ...others])]], ["/excludedActivities", excluded.length ? excluded : undefined]]);
  };
  const none = el("button", { type: "button", class: "primary", onclick: () => answer(true) }, say("activities.none"));
  const rows = ids.map((id) => {
    const choice = choices(labelOf(id), [[true, say("yes")], [false, say("no")]], (value) => {
      said.set(id, value);
      none.textContent = say("activities.none-else");
      if (said.size === ids.length) answer(true);
    }, undefined, "activity:" + id);
    return el("div", { class: "ask-row" }, el("span", {}, labelOf(id)), choice);
  });
  const others = vocabulary.activities.filter((a) => !ids.includes(a.id) && !(valueAt("/activities") ?? []).includes(a.id)).map((a) => [a.id, a.label]);
  return [valueAt("/industries") ? null : el("p", {}, el("button", { type: "button", class: "link", onclick: () => byId("industry-input").focus() }, say("activities.industry-first"))),
    ...rows, valueAt("/activities") ? null : el("p", { class: "areas" }, say("activities.no-others")),
    el("div", { class: "answers" }, none),
    el("details", { class: "grounds" }, el("summary", {}, say("activities.others")), several(others, (chosen) => { if (chosen.length) answer(false, chosen); }))].filter(Boolean);
}
