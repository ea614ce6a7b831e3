/**
 * Filters, their counts and the orders, over columns of all listed products.
 * Certificates are judged on the visitor's day. Pure.
 *
 * @typedef {{tinh: string[], nhom: string[], bo: string[], sao: string[], "hieu-luc": string[], mua: string[],
 *   "diem-ban": string[]}} Chosen  within a facet "or", between facets "and"
 */

import { standing } from "../rule.js";

const STATES = { valid: "con-hieu-luc", ending: "sap-het-han", awaiting: "cho-danh-gia", unknown: "chua-ro" };
const NONE = [];

/**
 * @param {any} columns as generator/render/search/columns.py makes them
 * @param {string} today
 * @returns {Facets}
 */
export function facetsOf(columns, today) {
  return new Facets(columns, today);
}

/** The products with their values in every facet. */
class Facets {
  constructor(columns, today) {
    const judged = columns.terms.map((terms) => standing(terms, today));
    const places = columns.places.map((place) => place.filter(Boolean));
    const state = judged.map((now) => (STATES[now.state] ? [STATES[now.state]] : NONE));
    const stars = judged.map((now) => (now.stars ? [String(now.stars)] : NONE));
    const groups = columns.kinds.map(([group]) => [group]);
    const sets = columns.kinds.map(([, set]) => (set ? [set] : NONE));
    const months = byProduct(columns.months);
    const sold = byProduct({ co: columns.sold });
    this.numbers = numbersOf(columns);
    const [place, kind, term] = ["place", "kind", "term"].map((name) => byNumber(unpacked(columns, name), this.numbers));
    this.stars = (at) => judged[term[at]].stars;
    this.listed = (at) => state[term[at]].length > 0;
    this.issued = (at) => judged[term[at]].term[2];
    /** @type {Record<string, (at: number) => string[]>} */
    this.values = {
      tinh: (at) => places[place[at]],
      nhom: (at) => groups[kind[at]],
      bo: (at) => sets[kind[at]],
      sao: (at) => stars[term[at]],
      "hieu-luc": (at) => state[term[at]],
      mua: (at) => months.get(at) ?? NONE,
      "diem-ban": (at) => sold.get(at) ?? NONE,
    };
  }

  /**
   * @param {Iterable<number>} numbers of products
   * @param {Chosen} chosen
   * @returns {{numbers: number[], counts: Record<string, Record<string, number>>}} those that stand in lists and pass
   *   all facets, in the order given, and for each value how many pass all the other facets and have it
   */
  narrow(numbers, chosen) {
    const facets = Object.entries(this.values).map(([name, of]) => ({ name, of, wanted: wanted(chosen[name]), count: new Map() }));
    const kept = [];
    for (const at of numbers) {
      if (!this.listed(at)) continue;
      const values = facets.map(({ of }) => of(at));
      const failed = facets.filter(({ wanted: some }, index) => some && !values[index].some((value) => some.has(value)));
      if (!failed.length) kept.push(at);
      if (failed.length > 1) continue;
      facets.forEach((facet, index) => {
        if (failed.length && failed[0] !== facet) return;
        for (const value of values[index]) facet.count.set(value, (facet.count.get(value) ?? 0) + 1);
      });
    }
    return { numbers: kept, counts: Object.fromEntries(facets.map(({ name, count }) => [name, Object.fromEntries(count)])) };
  }

  /** @param {number[]} numbers @param {string} order ten, moi or sao; anything else keeps the order @returns {number[]} */
  sorted(numbers, order) {
    const compare = {
      ten: (a, b) => a - b,
      moi: (a, b) => descending(this.issued(a), this.issued(b)) || a - b,
      sao: (a, b) => this.stars(b) - this.stars(a) || a - b,
    }[order];
    return compare ? [...numbers].sort(compare) : numbers;
  }
}

/** @param {any} columns @returns {number[]} the numbers of the products, block by block */
function numbersOf({ slots, signs, sizes }) {
  return [...sizes].flatMap((sign, block) => Array.from({ length: signs.indexOf(sign) }, (_, at) => block * slots + at));
}

/** @param {number[]} values @param {number[]} numbers @returns {Uint16Array} each value at the number of its product */
function byNumber(values, numbers) {
  const found = new Uint16Array((numbers.at(-1) ?? 0) + 1);
  values.forEach((value, at) => (found[numbers[at]] = value));
  return found;
}

/** @param {any} columns @param {string} name @returns {number[]} a column as numbers of its table */
function unpacked(columns, name) {
  const { signs, [name]: text, [`${name}s`]: table } = columns;
  const digits = [...text].map((sign) => signs.indexOf(sign));
  if (table.length <= signs.length) return digits;
  return digits.flatMap((digit, at) => (at % 2 ? [digits[at - 1] * signs.length + digit] : []));
}

/** @param {string[] | undefined} values @returns {Set<string> | null} */
function wanted(values) {
  return values?.length ? new Set(values) : null;
}

/** @param {Record<string, number[]>} lists products as distances, by value @returns {Map<number, string[]>} */
function byProduct(lists) {
  const found = new Map();
  for (const [value, distances] of Object.entries(lists)) {
    let at = 0;
    for (const distance of distances) {
      at += distance;
      found.set(at, [...(found.get(at) ?? []), value]);
    }
  }
  return found;
}

/** @param {string} a @param {string} b days in ISO 8601, "" last */
function descending(a, b) {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
