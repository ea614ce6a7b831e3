/**
 * Makes entries of lists from what the search found. The card of a product is
 * the server's, as its template is the server's component.
 */

import { badge } from "./badge.js";
import { fill } from "./copies.js";
import { copyOf } from "./page-words.js";

/** @typedef {import("./engine.js").Hit} Hit */

/** @param {HTMLElement} root with `data-root`, the language's root, and `data-base` @param {Hit} hit @returns {Node} */
export function card(root, hit) {
  const made = linked(copyOf(root, "card"), root, hit);
  made.querySelector("img").src = `${root.dataset.base}/theme/art/${hit.picture}.svg`;
  write(made.querySelector(".card__maker"), hit.maker ?? "");
  write(made.querySelector(".card__place"), hit.province ?? "");
  badge(made, hit.terms);
  return made;
}

/** @param {HTMLElement} root @param {Hit} hit of another kind @returns {Node} */
export function line(root, hit) {
  return fill(linked(copyOf(root, "hit"), root, hit), { line: hit.line });
}

/** @param {DocumentFragment} made @param {HTMLElement} root @param {Hit} hit */
function linked(made, root, hit) {
  const link = made.querySelector("a");
  link.href = root.dataset.root.replace(/\/$/u, "") + hit.path;
  link.textContent = hit.name;
  if (hit.lang) link.lang = hit.lang;
  return made;
}

/** @param {Element} line @param {string} text put where the component marks the language of a record's text */
function write(line, text) {
  if (text) (line.firstElementChild ?? line).textContent = text;
  else line.replaceChildren();
}
