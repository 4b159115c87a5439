import { STYLES } from "/assets/outcomes.js";

// What the scripts say, in the language of the page, from the catalogue that all rooms share.
export const lang = document.documentElement.lang.startsWith("en") ? "en" : "zh";

const { default: TEXTS } = await import(`/assets/texts-${lang}.js`);

/** A text with its places filled; a key that is not there is a defect. */
export function say(key, ...args) {
  if (!(key in TEXTS)) throw new Error("no text " + key);
  return TEXTS[key].replace(/\{(\d)\}/g, (place, at) => (at < args.length ? args[at] : place));
}

/** Word, sign and colour of each outcome. */
export const OUTCOMES = Object.fromEntries(
  Object.entries(STYLES).map(([id, { sign, ink, ...word }]) => [id, { word: word[lang], sign, ink }]));

export const HOLDS = { yes: say("yes"), no: say("no"), unknown: say("words.unknown") };

/** On what a fact rests. */
export const BASES = {
  measured: say("words.measured-layer"),
  letter: say("words.authority-letter"),
  query: say("words.official-query"),
  report: say("words.said-report"),
  declared: say("words.applicant-word"),
};

/** What a part is to its project. */
export const ROLES = {
  outfall: say("words.outfall"),
  intake: say("words.intake"),
  pipeline: say("words.pipeline"),
  road: say("words.road"),
  "power-line": say("words.power-line"),
  wharf: say("words.wharf"),
  storage: say("words.storage"),
  "spoil-ground": say("words.spoil-ground"),
  "temporary-land": say("words.temporary-land"),
  "living-quarters": say("words.living-quarters"),
  plant: say("words.second-plant"),
  other: say("words.other"),
};
