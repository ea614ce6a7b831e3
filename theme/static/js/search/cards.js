/**
 * Makes entries of lists from what the search found. The card of a product is
 * the server's, as its template is the server's component.
 */

import { pageAddress } from "../address.js";
import { badge } from "./badge.js";
import { fill } from "./copies.js";
import { copyOf } from "./page-words.js";

/** @typedef {import("./engine.js").Hit} Hit */

/** @param {HTMLElement} root with `data-root`, the language's root, and `data-base` @param {Hit} hit @returns {Node} */
export function card(root, hit) {
  const made = linked(copyOf(root, "card"), root, hit);
  picture(made.querySelector(".picture"), root, hit.picture);
  write(made.querySelector(".card__maker"), hit.maker ?? "");
  write(made.querySelector(".card__place"), hit.province ?? "");
  badge(made, hit.terms);
  if (hit.code) made.querySelector("article").dataset.keep = hit.code;
  return made;
}

/**
 * @param {Element} shown the print in the copied card @param {HTMLElement} root
 * @param {string} said the name of a print, or of a photo "name|tint|widths|size": see generator/render/search/texts.py
 */
function picture(shown, root, said) {
  const [name, tint, widths, size] = said.split("|");
  const { base } = root.dataset;
  if (!widths) {
    shown.querySelector("img").src = `${base}/theme/art/${name}.svg`;
    return;
  }
  const photo = copyOf(root, "photo").querySelector("picture");
  const [width, height] = size.split("x");
  const address = (wide, suffix) => `${base}/anh/${name}-card-${wide}.${suffix}`;
  photo.dataset.tint = tint;
  photo.querySelector("source").srcset = widths.split(",").map((wide) => `${address(wide, "webp")} ${wide}w`).join(", ");
  Object.assign(photo.querySelector("img"), { src: address(width, "jpg"), width, height });
  shown.replaceWith(photo);
}

/** @param {HTMLElement} root @param {Hit} hit of another kind @returns {Node} */
export function line(root, hit) {
  return fill(linked(copyOf(root, "hit"), root, hit), { line: hit.line });
}

/** @param {DocumentFragment} made @param {HTMLElement} root @param {Hit} hit */
function linked(made, root, hit) {
  const link = made.querySelector("a");
  link.href = pageAddress(root.dataset.root.replace(/\/$/u, "") + hit.path);
  link.textContent = hit.name;
  if (hit.lang) link.lang = hit.lang;
  return made;
}

/** @param {Element} line @param {string} text put where the component marks the language of a record's text */
function write(line, text) {
  if (text) (line.firstElementChild ?? line).textContent = text;
  else line.replaceChildren();
}
