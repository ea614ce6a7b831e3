/**
 * The engine off the main thread, as a classic worker: lunr is no module.
 *
 * It is asked {id, call, question, source, language} and answers {id, answer} or {id, fault}.
 */

import "../vendor/lunr.min.js";
import { Engine } from "./engine.js";

/** @type {Map<string, Engine>} */
const engines = new Map();

addEventListener("message", async ({ data: { id, call, question, source, language } }) => {
  try {
    postMessage({ id, answer: await engineFor(source, language).ask(call, ...question) });
  } catch (fault) {
    postMessage({ id, fault: String(fault) });
  }
});

/** @param {string} source @param {string} language */
function engineFor(source, language) {
  const key = `${language} ${source}`;
  if (!engines.has(key)) engines.set(key, new Engine(self.lunr, source, language));
  return engines.get(key);
}
