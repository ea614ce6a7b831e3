/**
 * The engine off the main thread. A classic worker: lunr is no module, and a
 * worker is where a script may be added without touching a page.
 *
 * It is asked {id, call, question, source, language} and answers {id, answer} or {id, fault}.
 */

importScripts("../vendor/lunr.min.js");

/** @type {Map<string, Promise<any>>} */
const engines = new Map();

addEventListener("message", async ({ data: { id, call, question, source, language } }) => {
  try {
    postMessage({ id, answer: await (await engineFor(source, language)).ask(call, ...question) });
  } catch (fault) {
    postMessage({ id, fault: String(fault) });
  }
});

/** @param {string} source @param {string} language */
function engineFor(source, language) {
  const key = `${language} ${source}`;
  if (!engines.has(key)) engines.set(key, import("./engine.js").then(({ Engine }) => new Engine(self.lunr, source, language)));
  return engines.get(key);
}
