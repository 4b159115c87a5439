// What the scripts say; the language is the page's.
const chinese = !document.documentElement.lang.startsWith("en");

/** One of two texts. */
export const say = (zh, en) => (chinese ? zh : en);

export const OUTCOMES = {
  violated: { word: say("不符合", "violated"), sign: "✕" },
  error: { word: say("运行错误", "error"), sign: "!" },
  undetermined: { word: say("待补充", "undetermined"), sign: "?" },
  review: { word: say("需人工判断", "review"), sign: "⚖" },
  required: { word: say("须办理", "required"), sign: "▤" },
  satisfied: { word: say("符合", "satisfied"), sign: "✓" },
  encouraged: { word: say("鼓励", "encouraged"), sign: "★" },
  "not-applicable": { word: say("不涉及", "not applicable"), sign: "–" },
};

export const HOLDS = { yes: say("是", "yes"), no: say("否", "no"), unknown: say("不明", "unknown") };
