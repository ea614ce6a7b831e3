/**
 * Answers on the check page: a name, a decision or a product code in, the state
 * of each product found out. Ended and revoked certificates are found as well;
 * the code of a short address leads to its page.
 * Without this script the page lists the decisions.
 */

import { pageAddress } from "../address.js";
import { certificate } from "../certificate.js";
import { copy, fill } from "./copies.js";
import { lookUp } from "./service.js";
import { shortAddress } from "./short.js";
import { fold } from "./text.js";

const PATIENCE = 700;

/** @param {HTMLElement} root holds the form, `data-part` answer and results, and the template of words */
export function check(root) {
  const form = root.querySelector("form");
  const box = form?.elements.namedItem("q");
  const words = root.querySelector("template[data-words=check]")?.content;
  if (!box || !words || !root.dataset.source) return;
  let turn = 0;
  const answer = async () => {
    const mine = ++turn;
    const text = box.value.trim();
    if (!text) return show(root, [], []);
    const wait = setTimeout(() => mine === turn && show(root, say(words, "waiting"), []), PATIENCE);
    const looked = lookUp(root.dataset.source, text).catch(() => null);
    const [found, short] = await Promise.all([looked, shortAddress(root.dataset.base, text)]);
    clearTimeout(wait);
    if (mine !== turn) return;
    const [first, others] = short && !found?.hits.length ? [[], []] : told(found, { text, words, root });
    show(root, short ? [lead(short, words), ...first] : first, others);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?${new URLSearchParams({ q: box.value })}`);
    answer();
  });
  box.value ||= new URLSearchParams(location.search).get("q") ?? "";
  answer();
}

/** @param {HTMLElement} root @param {Node[]} answer said aloud @param {Node[]} results read when wanted */
function show(root, answer, results) {
  root.querySelector("[data-part=answer]").replaceChildren(...answer);
  root.querySelector("[data-part=results]").replaceChildren(...results);
}

/**
 * @typedef {import("./engine.js").Hit} Hit
 * @typedef {{text: string, words: DocumentFragment, root: HTMLElement}} Page
 * @param {{total: number, hits: Hit[], near: boolean} | null} found @param {Page} page
 * @returns {[answer: Node[], results: Node[]]}
 */
function told(found, page) {
  if (!found) return [say(page.words, "failed"), []];
  const { total, hits, near } = found;
  if (!hits.length) return [say(page.words, "none"), []];
  if (near) return [say(page.words, "near"), hits.map((hit) => result(hit, page))];
  const one = sole(hits, page.text);
  if (one) {
    const others = hits.filter((hit) => hit !== one).map((hit) => result(hit, page));
    return [[verdict(one, page)], others.length ? [...say(page.words, "others"), ...others] : []];
  }
  const number = total.toLocaleString(document.documentElement.lang);
  return [say(page.words, total > hits.length ? "more" : "many", { number }), hits.map((hit) => result(hit, page))];
}

/** @returns {Hit | undefined} the product that was meant, where only one can be */
function sole(hits, text) {
  if (hits.length === 1) return hits[0];
  const asked = fold(text);
  const same = (hit) => [hit.name, ...(hit.numbers ?? "").split(" · ")].some((known) => fold(known) === asked);
  const exact = hits.filter(same);
  return exact.length === 1 ? exact[0] : undefined;
}

/** @param {Hit} hit @param {Page} page @returns {HTMLElement} its result, large, with what it means */
function verdict(hit, page) {
  const shown = result(hit, page);
  shown.classList.add("result--large");
  shown.append(copy(page.words, `[data-meaning=${shown.dataset.state}]`));
  return shown;
}

/** @param {Hit} hit @param {Page} page @returns {HTMLElement} */
function result(hit, { words, root }) {
  const shown = copy(words, "[data-certificate]");
  const link = shown.querySelector("a");
  link.href = pageAddress(root.dataset.root.replace(/\/$/, "") + hit.path);
  if (hit.lang) link.lang = hit.lang;
  fill(shown, { name: hit.name, line: hit.line });
  if (hit.numbers) fill(shown, { numbers: hit.numbers });
  shown.dataset.certificate = JSON.stringify(hit.terms);
  certificate(shown);
  return shown;
}

/** @param {{code: string, href: string}} short @param {DocumentFragment} words @returns {HTMLElement} where a code leads */
function lead({ code, href }, words) {
  const [shown] = say(words, "short", { code });
  shown.querySelector("a").href = href;
  return shown;
}

/** @param {DocumentFragment} words @param {string} name @param {Record<string, string>} [texts] @returns {HTMLElement[]} */
function say(words, name, texts = {}) {
  return [fill(copy(words, `[data-say=${name}]`), texts)];
}
