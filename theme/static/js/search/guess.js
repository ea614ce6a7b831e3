/**
 * What a word that the catalogue does not know may have been meant to be. Pure.
 *
 * @typedef {import("./plan.js").Family} Family
 * @typedef {import("./store.js").Directory} Directory
 */

const MOST_SLIPS = 4;
const SLIP = 0.5;
const TELEX_LEFT = 0.8;
const KEYS = { aa: "a", ee: "e", oo: "o", dd: "d", aw: "a", ow: "o", uw: "u", w: "u" };

/** What a word counts that was written together with the next. */
export const HALVES = 0.8;

/** @returns {Family[]} what the word is when the keys of Telex in it are read as accents */
export function telex(fold, { known }) {
  const bare = fold.replace(/aa|ee|oo|dd|aw|ow|uw|w/gu, (keys) => KEYS[keys]);
  const found = [bare, bare.replace(/[sfrxj](?=[^aeiouy]*$)/u, "")];
  return found.filter((word) => word !== fold && known.has(word)).map((word) => withWeight(word, TELEX_LEFT));
}

/** @returns {Family[]} the words that are one slip away */
export function slips(fold, { words, known }) {
  if (fold.length < 3) return [];
  return common(words.filter((word) => isSlip(fold, word)), known, MOST_SLIPS).map((word) => withWeight(word, SLIP));
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {boolean} whether one letter was left out, added, changed, or two neighbours were swapped
 */
export function isSlip(one, other) {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/** @returns {[string, string][]} ways to read the word as two words */
export function splits(fold, { known }) {
  const found = [];
  for (let at = 1; at < fold.length; at += 1) {
    const halves = [fold.slice(0, at), fold.slice(at)];
    if (halves.every((half) => known.has(half))) found.push(halves);
  }
  const sure = ([left, right]) => Math.min(known.get(left), known.get(right));
  return found.sort((a, b) => sure(b) - sure(a)).slice(0, 3);
}

/** @returns {string[]} words of the catalogue near to those that it does not know, for advice */
export function nearest(wantedWords, { words, known }) {
  const unknown = wantedWords.filter(({ mended }) => mended).map(({ fold }) => fold);
  return unknown.flatMap((fold) => common(words.filter((word) => near(fold, word)), known, 3)).slice(0, 5);
}

/** @returns {boolean} whether two words share their first letters and about their length */
function near(fold, word) {
  return word.length > 1 && Math.abs(word.length - fold.length) < 3 && word.slice(0, 2) === fold.slice(0, 2);
}

/**
 * @param {string[]} found
 * @param {Map<string, number>} known
 * @param {number} limit
 * @returns {string[]} the commonest of some words; among equals the shortest, then by the alphabet
 */
export function common(found, known, limit) {
  const order = (a, b) => known.get(b) - known.get(a) || a.length - b.length || (a < b ? -1 : 1);
  return found.sort(order).slice(0, limit);
}

/** @param {string} word @param {number} weight @returns {Family} */
function withWeight(word, weight) {
  return { word, weight };
}
