/**
 * From what a visitor typed to what the index is asked for.
 *
 * A word stands for all its accented forms. A word that is being typed stands
 * for the words it may become; one that the catalogue does not know, for those
 * that it may have been meant to be: one letter off, two swapped, typed with
 * Telex keys left in, or written together with the next. Pure.
 *
 * @typedef {{word: string, weight: number}} Family  a word without accents, and what it counts
 * @typedef {{key: string, fold: string, number: boolean, families: Family[], halves: [string, string][],
 *   unfinished: boolean, mended: boolean, phrases: {word: string, span: number}[]}} Wanted
 *   halves: the word may be these two written together; mended: the catalogue does not know it as it was typed;
 *   phrases: with the words before it, `span` in all, it may be the beginning of a phrase that is one word
 */

import { common, slips, splits, telex } from "./guess.js";
import { NUMBER, numberTerm } from "./terms.js";

const MOST_WORDS = 12;
const MOST_LETTERS = 300;
const COMPLETIONS = 6;
const COMPLETION = 0.5;
/** What is a decision or a code, and not 1.5 or 25-30. */
const OFFICIAL = /\/|[-–.].+[-–.]/u;
/** Words that say nothing here, as all of it is OCOP; and those that say nothing beside a number. */
const EMPTY = new Set(["ocop"]);
const EMPTY_BESIDE_NUMBER = new Set(["ocop", "qd", "so", "ma", "ubnd"]);

/**
 * @param {string} text
 * @param {import("./store.js").Directory} directory
 * @param {boolean} typing the last word may be unfinished
 * @returns {Wanted[]} one for each word of the text
 */
export function plan(text, directory, typing) {
  const words = wordsOf(text.slice(0, MOST_LETTERS), directory).slice(0, MOST_WORDS);
  const open = !/[\s.,;:!?)]$/u.test(text);
  const found = words.map((word, at) => wanted(word, directory, open && at === words.length - 1, typing));
  const end = found.at(-1);
  if (end?.unfinished) end.phrases = begunPhrases(words, directory);
  return found;
}

/** @param {string} text @param {import("./store.js").Directory} directory */
function wordsOf(text, { split }) {
  const words = [];
  let end = 0;
  for (const match of text.normalize("NFC").matchAll(NUMBER)) {
    if (!OFFICIAL.test(match[0])) continue;
    words.push(...split(text.normalize("NFC").slice(end, match.index)));
    words.push({ key: numberTerm(match[0]), fold: numberTerm(match[0]), parts: split(match[0]) });
    end = match.index + match[0].length;
  }
  words.push(...split(text.normalize("NFC").slice(end)));
  const empty = words.some(({ parts }) => parts) ? EMPTY_BESIDE_NUMBER : EMPTY;
  const telling = words.filter(({ fold }) => !empty.has(fold));
  return telling.length ? telling : words;
}

/** @returns {Wanted} */
function wanted({ key, fold, parts }, directory, last, typing) {
  const plain = { key, fold, number: Boolean(parts), halves: [], phrases: [], unfinished: false, mended: false };
  if (parts) return { ...plain, families: [as(fold.split("-")[0], 1)] };
  const isKnown = directory.known.has(fold) || /^\d/u.test(fold);
  const unfinished = last && (typing || !isKnown);
  const completed = unfinished ? completions(fold, directory) : [];
  const families = [as(fold, 1), ...completed];
  if (isKnown || completed.length) return { ...plain, families, unfinished };
  const guesses = [...telex(fold, directory), ...slips(fold, directory)];
  return { ...plain, families: distinct([...families, ...guesses]), halves: splits(fold, directory), unfinished, mended: true };
}

/** @returns {{word: string, span: number}[]} phrases that the last words may become: hợp tác, of hợp tác xã */
function begunPhrases(words, { phrases, split }) {
  const found = [];
  for (let span = 1; span <= words.length; span += 1) {
    const begun = words.slice(-span).map(({ fold }) => fold).join(" ");
    const whole = begun.length < 3 ? [] : Object.keys(phrases).filter((phrase) => phrase !== begun && phrase.startsWith(begun));
    found.push(...whole.map((phrase) => ({ word: split(phrase)[0].fold, span })));
  }
  return found.slice(0, COMPLETIONS);
}

/** @param {string} word @param {number} weight @returns {Family} */
function as(word, weight) {
  return { word, weight };
}

/** @param {Family[]} families @returns {Family[]} */
function distinct(families) {
  return families.filter(({ word }, at) => families.findIndex((other) => other.word === word) === at);
}

/** @returns {Family[]} the commonest words that begin so; an i at the end may be a y that goes on: quy, quyển */
function completions(start, { words, known }) {
  const starts = start.endsWith("i") ? [start, `${start.slice(0, -1)}y`] : [start];
  const found = starts.flatMap((one) => beginning(one, words)).filter((word) => word !== start);
  return common(found, known, COMPLETIONS).map((word) => as(word, COMPLETION));
}

/** @param {string} start @param {string[]} words sorted @returns {string[]} those that begin so */
function beginning(start, words) {
  const from = lowerBound(words, start);
  let to = from;
  while (to < words.length && words[to].startsWith(start)) to += 1;
  return words.slice(from, to);
}

/** @param {string[]} sorted @param {string} start */
function lowerBound(sorted, start) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
