// What the desk's pages do beyond forms and links; without it every form still works.
import { lang, say } from "/assets/words.js";

const onlyLeft = document.getElementById("only-left");
const questions = document.getElementById("questions");

/** Hides what is concluded already, and unfolds what still waits. */
function toggleLeft() {
  const on = onlyLeft.getAttribute("aria-pressed") !== "true";
  onlyLeft.setAttribute("aria-pressed", String(on));
  questions.classList.toggle("only-left", on);
  if (on) for (const question of questions.querySelectorAll(".question")) question.open = question.dataset.left !== "0";
}

/** Ticks all clauses of a question; the button to record says how many are ticked. */
function together(form) {
  const send = form.querySelector("button.primary");
  const label = send.textContent;
  const ticks = [...form.querySelectorAll("[name=item]")];
  const count = () => {
    const n = ticks.filter((t) => t.checked).length;
    send.textContent = n ? `${label} ${say("desk.ticked", n)}` : label;
    send.disabled = n === 0;
  };
  for (const group of form.querySelectorAll(".ticks")) {
    const own = [...group.querySelectorAll("[name=item]")];
    const all = group.querySelector("[data-tick]");
    all.hidden = false;
    all.addEventListener("click", () => {
      const some = own.some((t) => !t.checked);
      for (const t of own) t.checked = some;
      all.textContent = some ? say("desk.untick-all") : say("desk.tick-all");
      count();
    });
  }
  form.addEventListener("change", count);
  count();
}

/** A clause that a link leads to may lie in a folded group. */
function unfold() {
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  place.scrollIntoView();
  const more = place.querySelector("[data-part]");
  if (more) complete(more);
}

/** Of a long list a finding's values and its form come when somebody turns to it; the link works without this. */
async function complete(link) {
  const place = link.parentElement;
  let answer;
  try { answer = await fetch(link.dataset.part + "?lang=" + lang, { headers: { Accept: "text/html" } }); } catch { /* said below */ }
  // Signed out meanwhile, or no server: the link says what is the matter.
  if (!answer?.ok || answer.redirected) { location.href = link.href; return; }
  const part = new DOMParser().parseFromString(await answer.text(), "text/html").body;
  const inside = [...part.children];
  place.replaceWith(...inside);
  for (const details of inside.filter((e) => e.matches("details"))) details.open = true;
  inside.flatMap((e) => [...e.querySelectorAll("form")]).forEach(decide);
  inside[0]?.querySelector("summary")?.focus();
}

/** Deciding otherwise needs a legal basis; agreeing sends none. */
function decide(form) {
  const change = () => {
    const agrees = form.elements.decision.value === "accept";
    form.elements.basis.required = !agrees;
    form.elements.basis.disabled = agrees;
  };
  form.addEventListener("change", change);
  change();
}

if (onlyLeft) {
  onlyLeft.hidden = false;
  onlyLeft.addEventListener("click", toggleLeft);
}
document.querySelectorAll(".together form").forEach(together);
document.querySelectorAll(".conclude form, .together form").forEach(decide);
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-part]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  complete(link);
});
// One click records once.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((f) => delete f.dataset.sent));
addEventListener("hashchange", unfold);
unfold();
document.getElementById("wrong")?.focus();
document.documentElement.dataset.ready = "";
