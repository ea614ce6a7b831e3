/**
 * The sales points that stock most of a list. Pure but for the copies of templates.
 *
 * @typedef {import("./pieces.js").Product} Product @typedef {import("./pieces.js").Point} Point
 */

import { pageAddress } from "../address.js";
import { fill } from "../search/copies.js";
import { copyOf, written } from "../search/page-words.js";

const FIRST = 8;
const order = new Intl.Collator("vi");

/**
 * @param {Product[]} products @param {Map<string, Point>} points
 * @returns {{point: Point, names: string[]}[]} each with the products of the list that it stocks, those with most first
 */
export function stocking(products, points) {
  const found = [...points.values()].map((point) => ({
    point,
    names: products.filter((one) => one.points.includes(point.slug)).map(({ name }) => name),
  }));
  return found.sort((a, b) => b.names.length - a.names.length || order.compare(a.point.name, b.point.name));
}

/** @param {HTMLElement} root @param {ReturnType<typeof stocking>} found @param {number} total products of the list @returns {Node} */
export function listed(root, found, total) {
  const made = copyOf(root, "points");
  const [first, rest] = made.querySelectorAll("ol");
  const rows = found.map((one) => rowOf(root, one, total));
  first.append(...rows.slice(0, FIRST));
  rest.append(...rows.slice(FIRST));
  fill(made, { rest: written(Math.max(0, rows.length - FIRST)) });
  if (rows.length <= FIRST) made.querySelector("details").remove();
  return made;
}

/** @param {HTMLElement} root */
function rowOf(root, { point, names }, total) {
  const row = fill(copyOf(root, "point"), { stocked: written(names.length), total: written(total), names: names.join("; "), place: point.place });
  const link = row.querySelector("a");
  link.href = pageAddress(`${root.dataset.root}diem-ban/${point.slug}/`);
  link.textContent = point.name;
  if (point.lang) link.lang = point.lang;
  return row;
}
