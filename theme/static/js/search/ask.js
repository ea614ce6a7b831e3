/**
 * The terms that a query asks the index for, with what each counts and which
 * of the typed words it stands for. Reads the families that the plan names.
 *
 * @typedef {{term: string, boost: number, covers: number, exact: number, pair: number, row: import("./store.js").Row}} Ask
 *   covers, exact, pair: typed words as bits; exact: those it matches with their accents; pair: that with its next
 */

import { HALVES } from "./guess.js";

const EXACT = 1.5;
const PAIR = 2;
const MOST_CONTINUATIONS = 8;

/**
 * @param {import("./plan.js").Wanted[]} words
 * @param {import("./store.js").Store} store
 * @param {boolean} typing the last word may be unfinished
 * @returns {Promise<Ask[]>} each term once
 */
export async function asks(words, store, typing) {
  const { documents } = await store.open();
  const names = new Set(words.flatMap(({ families, halves, phrases }) => [...families, ...phrases].map(({ word }) => word).concat(halves.map(([left]) => left))));
  const families = new Map(await Promise.all([...names].map(async (name) => [name, await store.family(name)])));
  const marked = words.some(({ key, fold }) => key !== fold);
  const found = new Asks();
  words.forEach((word, at) => {
    if (word.number) numbers(word, at, families, found, typing);
    else alone(word, at, families, found, documents, marked);
    for (const { word: whole, span } of word.phrases) begun(whole, at, span, families, found);
    const next = words[at + 1];
    if (next && !word.number && !next.number) together(word, next, at, families, found);
  });
  return found.all();
}

/** Terms asked for; one that is asked for twice counts as its best. */
class Asks {
  /** @type {Map<string, Ask>} */
  #byTerm = new Map();

  add(row, boost, covers, exact = 0, pair = 0) {
    const known = this.#byTerm.get(row[0]);
    if (known) {
      known.boost = Math.max(known.boost, boost);
      known.covers |= covers;
      known.exact |= exact;
      known.pair |= pair;
    } else this.#byTerm.set(row[0], { term: row[0], boost, covers, exact, pair, row });
  }

  all() {
    return [...this.#byTerm.values()];
  }
}

/** A number, or else those that go on after it: 123/QĐ for 123/QĐ-UBND. No digit is ever guessed. */
function numbers({ key, families: [first] }, at, families, found, typing) {
  const rows = families.get(first.word) ?? [];
  const whole = rows.filter(([term]) => term === key);
  const begun = rows.filter(([term]) => term.startsWith(typing ? key : `${key}-`)).slice(0, MOST_CONTINUATIONS);
  for (const row of whole.length ? whole : begun) found.add(row, EXACT, 1 << at, 1 << at);
}

/**
 * Every accented form of a word. Rare forms weigh no more than common ones:
 * the boost takes back what lunr gives to rarity, so that `tra` is one word
 * whose rarity is that of trà, tra and trả together.
 */
function alone({ key, families: wanted, halves }, at, families, found, documents, marked) {
  for (const { word, weight } of wanted) {
    const forms = (families.get(word) ?? []).filter(([term]) => !/[ -]/u.test(term));
    const together = rarity(forms.reduce((sum, row) => sum + total(row), 0), documents);
    for (const row of forms) {
      const exact = row[0] === key && (marked || row[0] !== word);
      const boost = (weight * together) / rarity(total(row), documents);
      found.add(row, exact ? boost * EXACT : boost, 1 << at, exact ? 1 << at : 0);
    }
  }
  for (const [left, right] of halves) {
    const row = (families.get(left) ?? []).find(([term]) => term === `${left} ${right}`);
    if (row) found.add(row, HALVES * PAIR, 1 << at);
  }
}

/** The word that the last words, `span` of them, may become together. */
function begun(whole, at, span, families, found) {
  const rows = (families.get(whole) ?? []).filter(([term]) => term === whole);
  for (const row of rows) found.add(row, 1, ((1 << span) - 1) << (at - span + 1));
}

/** Two neighbours as one term; the second one may be unfinished. */
function together(one, other, at, families, found) {
  for (const { word, weight } of one.families) {
    const rows = families.get(word) ?? [];
    for (const { word: next, weight: nextWeight } of other.families) {
      const row = rows.find(([term]) => term === `${word} ${next}`);
      if (row) found.add(row, PAIR * weight * nextWeight, 3 << at, 0, 1 << at);
    }
    const begun = other.unfinished ? rows.filter(([term]) => term.startsWith(`${word} ${other.fold}`)) : [];
    const common = begun.sort((a, b) => total(b) - total(a)).slice(0, MOST_CONTINUATIONS);
    for (const row of common) found.add(row, weight, 3 << at, 0, 1 << at);
  }
}

/** @param {import("./store.js").Row} row @returns {number} in how many documents and fields a term is */
function total(row) {
  let sum = 0;
  for (let at = 2; at < row.length; at += 2) {
    for (let group = 1; group < row[at].length; group += 2) sum += row[at][group].length;
  }
  return sum;
}

/** lunr's inverse document frequency. */
function rarity(count, documents) {
  return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));
}
