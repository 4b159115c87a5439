// The proposal under the reader's hands. It is kept for this tab only, so that a change of language loses nothing.
const KEY = "redline.precheck";
const listeners = new Set();
let proposal = restored() ?? { id: "PRE-" + Math.random().toString(36).slice(2, 10), name: "" };

function restored() {
  try { return JSON.parse(sessionStorage.getItem(KEY)); } catch { return null; }
}

const steps = (pointer) => pointer.slice(1).split("/");

/** The value at a JSON pointer, undefined when nothing is known. */
export function valueAt(pointer) {
  return steps(pointer).reduce((at, key) => at?.[key], proposal);
}

/** Says something of the project, or with undefined that it is not known. */
export const set = (pointer, value) => setAll([[pointer, value]]);

/** Says several things at once: [[pointer, value]]. */
export function setAll(said) {
  said.forEach(([pointer, value]) => put(pointer, value));
  changed();
}

function put(pointer, value) {
  const path = steps(pointer);
  const last = path.pop();
  const parents = [proposal];
  for (const key of path) parents.push((parents.at(-1)[key] ??= {}));
  if (value === undefined || value === "") delete parents.at(-1)[last];
  else parents.at(-1)[last] = value;
  // An object without anything in it says nothing.
  for (let i = path.length; i > 0; i--)
    if (Object.keys(parents[i]).length === 0) delete parents[i - 1][path[i - 1]];
}

export function setSite(site) {
  const { counties, place } = proposal.site ?? {};
  const kept = {};
  if (counties) kept.counties = counties;
  if (place) kept.place = place;
  const all = { ...kept, ...site };
  if (Object.keys(all).length === 0) delete proposal.site;
  else proposal.site = all;
  changed();
}

/** What is sent: a proposal has a name. */
export function current(unnamed) {
  return { ...structuredClone(proposal), name: proposal.name?.trim() || unnamed };
}

export const isEmpty = () => Object.keys(proposal).every((key) => key === "id" || key === "name");

export function onChange(listener) { listeners.add(listener); }

function changed() {
  try { sessionStorage.setItem(KEY, JSON.stringify(proposal)); } catch { /* too large to keep: the page still works */ }
  listeners.forEach((listener) => listener());
}
