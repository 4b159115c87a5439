// The way to the server. A problem comes back as an Error with its sentences.
import { lang, say } from "/assets/words.js";

const token = document.querySelector('meta[name="csrf"]');

export class Problem extends Error {
  constructor(body, status) {
    super(body.title ?? String(status));
    this.status = status;
    this.sentences = (body.errors ?? []).map((error) => error.detail);
    this.candidates = body.candidates ?? [];
    this.pointers = (body.errors ?? []).map((error) => error.pointer ?? "");
  }
}

export async function send(path, options = {}) {
  const headers = { "Accept-Language": lang, ...options.headers };
  if (token && options.method && options.method !== "GET") headers[token.dataset.header] = token.content;
  const url = path + (path.includes("?") ? "&" : "?") + "lang=" + lang;
  const answer = await reached(fetch(url, { ...options, headers, credentials: "same-origin" }));
  if (answer.ok) return answer;
  let body = {};
  try { body = await answer.json(); } catch { /* the status says it */ }
  throw new Problem(body, answer.status);
}

async function reached(asked) {
  try { return await asked; } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem({ title: say("api.no-answer") }, 0);
  }
}

export const get = async (path) => (await send(path)).json();

/** A question that is still on its way is of no use any more. */
let asking = null;
export function giveUp() {
  asking?.abort();
  asking = null;
}

/** Assesses without recording; an older question is given up. */
export async function assess(proposal, asOf) {
  giveUp();
  asking = new AbortController();
  const answer = await send("/api/try" + (asOf ? "?asOf=" + encodeURIComponent(asOf) : ""), {
    method: "POST",
    signal: asking.signal,
    headers: { "Content-Type": "application/json", Accept: "application/json" },
    body: JSON.stringify(proposal),
  });
  return answer.json();
}

/** Assesses and records: sends it for review. The same key never records twice. */
export async function record(proposal, key) {
  const answer = await send("/api/assessments", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": key },
    body: JSON.stringify(proposal),
  });
  return answer.json();
}

/** The same assessment in another format, as a file. */
export async function report(proposal, asOf, mediaType) {
  const answer = await send("/api/try" + (asOf ? "?asOf=" + encodeURIComponent(asOf) : ""), {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: mediaType },
    body: JSON.stringify(proposal),
  });
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "");
  return { blob: await answer.blob(), name: named ? decodeURIComponent(named[1]) : "redline" };
}

/** The site of a proposal; where nobody knows the system, none is written down. */
export const placed = ({ geometry, crs }) => crs ? { geometry, crs } : { geometry };

/** Reads a site from text or a file; `swapped` when somebody confirmed that the two numbers stand the other way round, `layer` of a drawing. */
export async function readSite(content, name, crs, { swapped, layer } = {}) {
  const query = new URLSearchParams({ name });
  if (crs) query.set("crs", crs);
  if (swapped) query.set("swapped", "true");
  if (layer) query.set("layer", layer);
  const answer = await send("/api/sites?" + query, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: content,
  });
  return answer.json();
}
