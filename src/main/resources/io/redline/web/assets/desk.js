// What the desk's pages do beyond forms and links; without it every form still works.
import { lang, say } from "/assets/words.js";

const onlyLeft = document.getElementById("only-left");
const findings = document.getElementById("findings");

/** Hides what is concluded already, and unfolds the groups that still wait. */
function toggleLeft() {
  const on = onlyLeft.getAttribute("aria-pressed") !== "true";
  onlyLeft.setAttribute("aria-pressed", String(on));
  findings.classList.toggle("only-left", on);
  if (on) for (const group of findings.querySelectorAll(".group")) group.open = group.dataset.left !== "0";
}

function together(form) {
  const ticks = [...form.elements].filter((e) => e.type === "checkbox");
  const all = form.querySelector("[data-tick]");
  const send = form.querySelector("[data-ticked]");
  const label = send.textContent;
  const count = () => {
    const n = ticks.filter((t) => t.checked).length;
    send.textContent = n ? `${label} ${say("desk.ticked", n)}` : label;
    send.disabled = n === 0;
    all.textContent = n === ticks.length ? say("desk.untick-all") : say("desk.tick-all");
  };
  all.hidden = false;
  all.addEventListener("click", () => {
    const some = ticks.some((t) => !t.checked);
    for (const t of ticks) t.checked = some;
    count();
  });
  for (const t of ticks) t.addEventListener("change", count);
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

/** Deciding otherwise needs an outcome and a legal basis; agreeing sends neither. */
function decide(form) {
  const change = () => {
    const override = form.elements.decision?.value === "override";
    for (const name of ["outcome", "basis"]) {
      form.elements[name].required = override;
      form.elements[name].disabled = !override;
    }
  };
  form.addEventListener("change", change);
  change();
}

if (onlyLeft) {
  onlyLeft.hidden = false;
  onlyLeft.addEventListener("click", toggleLeft);
}
document.querySelectorAll("form.together").forEach(together);
document.querySelectorAll(".conclude form").forEach(decide);
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
