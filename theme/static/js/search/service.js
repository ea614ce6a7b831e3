/**
 * What pages ask the search; the answers come from a worker, which is started
 * by the first question.
 */

import { today } from "../today.js";

/** @type {Worker | undefined} */
let worker;
/** @type {Map<number, {resolve: (answer: any) => void, reject: (fault: Error) => void}>} */
const waiting = new Map();
let last = 0;

/** @param {string} source fetches what the first answer needs of the index */
export function prepare(source) {
  return ask(source, "ready");
}

/** @param {string} source @param {string} text what was typed so far */
export function suggest(source, text) {
  return ask(source, "suggest", text);
}

/** @param {string} source @param {Record<string, unknown>} state of the address @param {number} perPage */
export function browse(source, state, perPage) {
  return ask(source, "browse", state, perPage, today());
}

/** @param {string} source @param {string} text name, decision or code */
export function lookUp(source, text) {
  return ask(source, "lookUp", text);
}

/** @param {string} source @param {string} call @param {unknown[]} question @returns {Promise<any>} */
function ask(source, call, ...question) {
  worker ??= started();
  const id = (last += 1);
  const address = new URL(source, location.href).href;
  worker.postMessage({ id, call, question, source: address, language: document.documentElement.lang });
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
}

/** @returns {Worker} */
function started() {
  const fresh = new Worker(new URL("worker.js", import.meta.url));
  fresh.addEventListener("message", ({ data: { id, answer, fault } }) => settle(id, (one) => (fault ? one.reject(new Error(fault)) : one.resolve(answer))));
  fresh.addEventListener("error", () => {
    worker = undefined;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new Error("the search did not start")));
  });
  return fresh;
}

/** @param {number} id @param {(one: {resolve: Function, reject: Function}) => void} how */
function settle(id, how) {
  const one = waiting.get(id);
  waiting.delete(id);
  if (one) how(one);
}
