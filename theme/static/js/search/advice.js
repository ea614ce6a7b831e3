/**
 * What to do when no product was found: which condition to take off, and the
 * words of the catalogue that may have been meant.
 */

import { quoted } from "./chips.js";
import { fill } from "./copies.js";
import { copyOf, keep, products } from "./page-words.js";
import { FACETS, href, without, write } from "./state.js";

/**
 * @typedef {import("./state.js").State} State
 * @typedef {{facet: string, state: State, total: number}} Way  a condition, and what there is without it
 */

/**
 * @param {State} state
 * @param {(state: State) => Promise<{total: number}>} ask
 * @returns {Promise<Way[]>} the conditions without which something is found, the best first
 */
export async function ways(state, ask) {
  const found = [];
  for (const facet of ["q", ...FACETS].filter((one) => state[one].length)) {
    const rest = without(state, facet);
    if (write(rest)) found.push({ facet, state: rest, total: (await ask(rest)).total });
  }
  return found.filter(({ total }) => total).sort((a, b) => b.total - a.total);
}

/**
 * @param {HTMLElement} root
 * @param {State} state
 * @param {{ways: Way[], nearest: string[], others: unknown[]}} found
 * @param {(facet: string, value: string) => string} name
 * @returns {Node}
 */
export function advice(root, state, { ways: better, nearest, others }, name) {
  const made = copyOf(root, "none");
  const named = (facet) => (facet === "q" ? quoted(state.q) : state[facet].map((value) => name(facet, value)).join(", "));
  list(made, "fewer", better, (one) => ({ name: named(one.facet), products: products(root, one.total) }), (one) => href(one.state));
  list(made, "nearest", nearest, (word) => ({ name: word }), (word) => `?${new URLSearchParams({ q: word })}`);
  keep(made, { typed: state.q && !others.length, also: others.length, fewer: better.length, nearest: nearest.length });
  return made;
}

/**
 * @template T
 * @param {ParentNode} made @param {string} part @param {T[]} things
 * @param {(thing: T) => Record<string, string>} texts @param {(thing: T) => string} address
 */
function list(made, part, things, texts, address) {
  const rows = made.querySelector(`[data-case=${part}] ul`);
  const blank = rows.firstElementChild;
  const row = (thing) => {
    const item = fill(blank.cloneNode(true), texts(thing));
    item.querySelector("a").setAttribute("href", address(thing));
    return item;
  };
  rows.replaceChildren(...things.map(row));
}
