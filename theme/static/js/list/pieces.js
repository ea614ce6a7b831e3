/**
 * What is published of the products that somebody kept, by their codes: see
 * generator/render/my_list/files.py.
 *
 * @typedef {{code: string, path: string, name: string, lang: string, maker: string, place: string, province: string, picture: string,
 *   terms: import("../rule.js").Term[], kind: string, packs: string[], season: string, facts: string[], points: string[]}} Product
 * @typedef {{slug: string, name: string, lang: string, place: string}} Point
 * @typedef {{products: Product[], points: Map<string, Point>, gone: string[], unknown: string[], later: string[]}} Shown  products in the
 *   order of the codes; gone: names of those that are not shown now, or codes; unknown: codes that no product ever had;
 *   later: codes of which nothing could be had, as without a network
 */

import { file } from "../places/files.js";

const WHOLE = "tat-ca";

/** @param {HTMLElement} root with `data-source` and `data-letters` @param {string[]} codes @returns {Promise<Shown>} */
export async function look(root, codes) {
  const { source, letters } = root.dataset;
  const nameOf = (code) => code.slice(0, Number(letters)) || WHOLE;
  const names = [...new Set(codes.map(nameOf))];
  const asked = await Promise.allSettled(names.map((name) => file(`${source}${name}.json`)));
  if (asked.length && asked.every(({ status }) => status === "rejected")) throw asked[0].reason;
  const pieces = new Map(names.map((name, at) => [name, asked[at].value]));
  const shown = { products: [], points: new Map(), gone: [], unknown: [], later: [] };
  for (const code of codes) {
    const piece = pieces.get(nameOf(code));
    if (piece) put(shown, code, piece);
    else shown.later.push(code);
  }
  return shown;
}

/** @param {Shown} shown @param {string} code @param {any} piece the file that would know it */
function put(shown, code, { products, points, gone }) {
  const row = own(products, code);
  if (row) add(shown.products, product(code, row));
  else if (Object.hasOwn(gone, code)) shown.gone.push(gone[code] || code);
  else shown.unknown.push(code);
  for (const slug of row?.at(-1) ?? []) shown.points.set(slug, point(slug, points[slug]));
}

/** @param {Product[]} products @param {Product} one once, also where two codes name it */
function add(products, one) {
  if (!products.some(({ path }) => path === one.path)) products.push(one);
}

/** @template Value @param {Record<string, Value>} table @param {string} key @returns {Value | undefined} */
function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** @param {string} code @param {any[]} row @returns {Product} */
function product(code, [slug, name, lang, maker, place, province, picture, terms, kind, packs, season, facts, points]) {
  return { code, path: `/san-pham/${slug}/`, name, lang, maker, place, province, picture, terms, kind, packs, season, facts, points };
}

/** @param {string} slug @param {[string, string, string]} row @returns {Point} */
function point(slug, [name, lang, place]) {
  return { slug, name, lang, place };
}
