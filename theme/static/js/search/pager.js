/**
 * The way through the pages of a list, the twin of `pager` in
 * generator/render/makers/listing.py, with the pieces of the server's component.
 */

import { copyOf } from "./page-words.js";

/** @param {number} number @param {number} last @returns {number[]} the first, the last and those around; 0 is a gap */
export function shown(number, last) {
  const around = [number - 2, number - 1, number, number + 1, number + 2].filter((one) => one >= 1 && one <= last);
  const numbers = [...new Set([1, ...around, last])];
  return numbers.flatMap((one, at) => (at && one - numbers[at - 1] > 1 ? [0, one] : [one]));
}

/**
 * @param {HTMLElement} root
 * @param {number} number
 * @param {number} last
 * @param {(number: number) => string} address
 * @returns {Node[]} nothing where there is one page
 */
export function pager(root, number, last, address) {
  if (last < 2) return [];
  const made = copyOf(root, "pager");
  const list = made.querySelector("ul");
  const [before, other, gap, here, after] = list.children;
  const link = (item, to) => {
    const one = item.cloneNode(true);
    one.querySelector("a").href = address(to);
    return one;
  };
  const piece = (one) => {
    if (!one) return gap.cloneNode(true);
    const item = one === number ? here.cloneNode(true) : link(other, one);
    item.firstElementChild.lastChild.textContent = String(one);
    return item;
  };
  const pieces = shown(number, last).map(piece);
  if (number > 1) pieces.unshift(link(before, number - 1));
  if (number < last) pieces.push(link(after, number + 1));
  list.replaceChildren(...pieces);
  return [made.querySelector("nav")];
}
