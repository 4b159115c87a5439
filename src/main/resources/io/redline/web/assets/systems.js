// In which coordinate system? Asked where the numbers do not say it: each possible one with the place it would mean. Nothing is taken without a click.
import { el, fill } from "/assets/dom.js";
import { say } from "/assets/words.js";

/** Offers the candidates of a problem in a box; `then` gets the one that was chosen. Without candidates the box is hidden. */
export function offer(box, candidates, then) {
  fill(box, el("p", {}, el("b", {}, candidates.some(({ layer }) => layer) ? say("systems.which-layer") : say("systems.which"))),
    candidates.map((candidate) => el("button", { type: "button", "data-crs": candidate.crs ?? "", "data-layer": candidate.layer ?? "", onclick: () => {
      box.hidden = true;
      then(candidate);
    } }, el("b", {}, candidate.system), el("span", {}, "→ " + candidate.place))),
    candidates.some(({ crs }) => crs === "GCJ-02") ? el("p", { class: "eyebrow" }, say("systems.metres-apart")) : null);
  box.hidden = candidates.length === 0;
}
