/**
 * Distances as people read them, the twin of generator/render/places/distances.py:
 * never rounded by more than 5 %.
 */

import { fill } from "../search/copies.js";
import { copyOf, keep } from "../search/page-words.js";

const CLOSE = 0.095;

/** @param {number} digits after the comma */
const figures = (digits) =>
  new Intl.NumberFormat(document.documentElement.lang === "en" ? "en-GB" : "vi", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** @param {number} kilometres @returns {string} "400 m", "2,4 km", "38 km"; "" below what can be said in figures */
export function measured(kilometres) {
  if (kilometres < CLOSE) return "";
  if (kilometres < 0.995) return `${Math.round(kilometres * 100) * 10} m`;
  const digits = kilometres < 9.95 ? 1 : 0;
  return `${figures(digits).format(kilometres)} km`;
}

/**
 * @param {ParentNode} root holds the template of distances @param {number} kilometres
 * @param {number} off kilometres that it may be wrong by: nearer than that no figure is true
 * @returns {DocumentFragment}
 */
export function distance(root, kilometres, off) {
  const text = measured(kilometres);
  const near = kilometres < off;
  const words = fill(copyOf(root, "distance"), { distance: text });
  keep(words, { near, close: !text && !off, away: text && !off, about: off && !near });
  return words;
}
