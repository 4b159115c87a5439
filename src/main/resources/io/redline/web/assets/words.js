import { STYLES } from "/assets/outcomes.js";

// What the scripts say; the language is the page's.
const chinese = !document.documentElement.lang.startsWith("en");

/** One of two texts. */
export const say = (zh, en) => (chinese ? zh : en);

/** Word, sign and colour of each outcome. */
export const OUTCOMES = Object.fromEntries(
  Object.entries(STYLES).map(([id, { zh, en, sign, ink }]) => [id, { word: say(zh, en), sign, ink }]));

export const HOLDS = { yes: say("是", "yes"), no: say("否", "no"), unknown: say("不明", "unknown") };

/** On what a fact rests. */
export const BASES = {
  measured: say("图层量测", "measured on a layer"),
  letter: say("主管部门复函", "an authority's letter"),
  query: say("官方系统查询", "an official query"),
  report: say("报告书（表）所述", "said in a report"),
  declared: say("申报", "the applicant's word"),
};

/** What a part is to its project. */
export const ROLES = {
  outfall: say("排污口", "outfall"),
  intake: say("取水口", "intake"),
  pipeline: say("管线", "pipeline"),
  road: say("道路", "road"),
  "power-line": say("输电线路", "power line"),
  wharf: say("码头", "wharf"),
  storage: say("贮存场所", "storage"),
  "spoil-ground": say("弃渣场", "spoil ground"),
  "temporary-land": say("临时用地", "temporary land"),
  "living-quarters": say("生活区", "living quarters"),
  plant: say("另一厂区", "second plant"),
  other: say("其他", "other"),
};
