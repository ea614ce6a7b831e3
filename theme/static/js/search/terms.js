/**
 * How text becomes the terms of the search, the twin of generator/terms.py:
 * both are tested with tests/golden/terms.json. Pure.
 *
 * @typedef {{key: string, fold: string}} Word  key: with accents, the tone at the end; fold: without any
 */

const LETTERS = 40;
const WORD = /[\p{L}\p{N}\u0300-\u036f]+/gu;
const TONES = "\u0300\u0301\u0303\u0309\u0323";
const MARKS = "\u0302\u0306\u031b";
const ONLY_Y = /^((?:[bcdđghklmnpqrstvx]|ch|gh|kh|ngh?|nh|ph|qu|th|tr)?)y$|^(qu)y(ch?|nh?|[pt])$/u;

/** What looks like the number of a decision or a certificate. */
export const NUMBER = /(?=(?:[-/.–]?[\p{L}\p{N}])*?[-/.–]?\p{Nd})[\p{L}\p{N}]+(?:[-/.–][\p{L}\p{N}]+)+/gu;

/**
 * @param {Record<string, string>} table phrases without accents, and the word each stands for
 * @returns {(text: string) => Word[]} the words of a text, in order; common phrases as one word
 */
export function splitter(table) {
  const phrases = new Map(Object.entries(table));
  const longest = Math.max(0, ...[...phrases.keys()].map((phrase) => phrase.split(" ").length));
  return (text) => joined(words(text), phrases, longest);
}

/** @param {string} text @returns {Word[]} */
function words(text) {
  const parts = text.normalize("NFC").toLowerCase().replaceAll("ð", "đ").replaceAll("\u00ad", "").match(WORD) ?? [];
  return parts.map(word).filter(({ fold }) => fold);
}

/** @param {Word[]} words @param {Map<string, string>} phrases @param {number} longest @returns {Word[]} */
function joined(words, phrases, longest) {
  const done = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longest, words.length - at);
    const phrase = () => words.slice(at, at + length).map(({ fold }) => fold).join(" ");
    while (length && !phrases.has(phrase())) length -= 1;
    if (length) done.push(...phrases.get(phrase()).split(" ").map(word));
    else done.push(words[at]);
    at += length || 1;
  }
  return done;
}

/** @param {string} text @returns {Word} */
function word(text) {
  let letters = "";
  let tone = "";
  for (const sign of [...text].slice(0, LETTERS).join("").normalize("NFD")) {
    if (TONES.includes(sign)) tone ||= sign;
    else if (MARKS.includes(sign) || sign < "\u0300" || sign > "\u036f") letters += sign;
  }
  const spelled = withI(letters);
  const plain = spelled.replace(/[\u0302\u0306\u031b]/g, "").replaceAll("đ", "d");
  return { key: spelled.normalize("NFC") + tone, fold: plain };
}

/** @param {string} letters */
function withI(letters) {
  return letters.replace(ONLY_Y, "$1$2i$3");
}

/** @param {string} number @returns {string} the number of a decision as one term: `123/QĐ-UBND` is `123-qd-ubnd` */
export function numberTerm(number) {
  return words(number).map(({ fold }) => fold).join("-");
}
