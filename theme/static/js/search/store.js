/**
 * The files of the search: the directory first, then pieces as they are
 * needed, each once. The directory names every piece by its content, so that
 * all are of one release of the site and what did not change is not fetched again.
 */

import { splitter } from "./terms.js";

/** The format of the files that this script knows; see generator/render/search/files.py. */
const FORMAT = 2;
/** Letters of a digest in the directory; see generator/render/search/pieces.py. */
const DIGEST = 6;

/** The site was published anew since the directory was read; the question is to be asked again. */
export class ReleaseChanged extends Error {}

/**
 * @typedef {[term: string, ...fields: (number | (number | number[])[])[]]} Row
 *   number of a field, then [score, documents, score, documents, …]; documents as distances
 * @typedef {{release: string, kinds: [string, number][], fields: string[], slots: number, shared: number,
 *   blocksOfNumbers: number, documents: number, numbered: number, shards: string[], digests: string,
 *   rows: Record<string, string>, numbers: string, columns: string, words: string[], known: Map<string, number>,
 *   split: ReturnType<typeof splitter>}} Directory
 *   documents: about how many; numbered: numbers, some without a document; digests, rows, numbers, columns: digests
 *   of the pieces; known: each word without accents with its weight
 */

/** Reads the files of one release. */
export class Store {
  /** @param {string} source address of the directory @param {string} language */
  constructor(source, language) {
    this.source = source;
    this.language = language;
    /** @type {Map<string, Promise<unknown>>} */
    this.pieces = new Map();
  }

  /** @returns {Promise<Directory>} */
  async open() {
    if (!this.directory) {
      const raw = await read(this.source, "no-cache");
      if (raw.format !== FORMAT) throw new Error(`the index has format ${raw.format}, not ${FORMAT}`);
      const [words, shards] = [raw.words, raw.shards].map(frontDecoded);
      const known = new Map(words.map((word, at) => [word, parseInt(raw.weights[at], 36)]));
      const numbered = raw.kinds.reduce((sum, [, count]) => sum + count, 0);
      this.directory = { ...raw, numbered, shards, words, known, split: splitter(raw.phrases) };
    }
    return this.directory;
  }

  /** @param {string} word without accents @returns {Promise<Row[]>} the terms that begin with it */
  async family(word) {
    const { shards } = await this.open();
    let [low, high] = [0, shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shards[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return low ? this.#families(low - 1).then((found) => found.get(word) ?? []) : [];
  }

  /** @param {number} at @returns {Promise<Map<string, Row[]>>} the families of a shard by their word */
  #families(at) {
    return this.#once(`families ${at}`, async () => {
      const { shards, digests } = await this.open();
      const families = new Map();
      for (const row of await this.#piece(`tu-${shards[at]}`, digests, at)) {
        const word = firstWord(row[0]);
        families.set(word, [...(families.get(word) ?? []), row]);
      }
      return families;
    });
  }

  /** @returns {Promise<any>} what filters and orders need of every product */
  async columns() {
    return this.#piece("cot", (await this.open()).columns, 0);
  }

  /** @param {number} number of a document @returns {Promise<any[]>} what is shown of it */
  async text(number) {
    const { slots, shared, rows } = await this.open();
    const block = Math.floor(number / slots);
    const found = await this.#piece(`${this.language}-${block}`, rows[this.language], Math.floor(block / shared));
    return found[number % slots];
  }

  /** @param {number} number of a document @returns {Promise<string>} its decisions and codes */
  async numbers(number) {
    const { slots, blocksOfNumbers, numbers } = await this.open();
    const room = slots * blocksOfNumbers;
    const at = Math.floor(number / room);
    return (await this.#piece(`so-${at}`, numbers, at))[number % room];
  }

  /** @param {string} name @param {string} digests of it and others in a row @param {number} at its place @returns {Promise<any>} */
  #piece(name, digests, at) {
    const file = `${name}-${digests.slice(at * DIGEST, (at + 1) * DIGEST)}.json`;
    return this.#once(file, () => read(new URL(`manh/${file}`, this.source).href).catch((fault) => this.#changed(fault)));
  }

  /** @param {string} name @param {() => Promise<any>} work what failed is tried again when it is asked for again */
  #once(name, work) {
    if (!this.pieces.has(name)) {
      const piece = work();
      this.pieces.set(name, piece);
      piece.catch(() => this.pieces.delete(name));
    }
    return this.pieces.get(name);
  }

  /** @param {Error} fault @returns {Promise<never>} */
  async #changed(fault) {
    const [now, { release }] = await Promise.all([read(this.source, "no-cache"), this.open()]);
    throw now.release === release ? fault : new ReleaseChanged();
  }
}

/** @param {string} address @param {RequestCache} [cache] @returns {Promise<any>} */
async function read(address, cache = "default") {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** @param {string} term @returns {string} its first word, without accents */
export function firstWord(term) {
  const [first] = term.split(/[ -]/u);
  return first.normalize("NFD").replace(/[\u0300-\u036f]/gu, "").replaceAll("đ", "d");
}

/** @param {string} text @returns {string[]} words; each is a capital, which says how many letters of the one before it has, and its others */
function frontDecoded(text) {
  let last = "";
  return (text.match(/[A-Z][^A-Z]*/gu) ?? []).map((coded) => (last = last.slice(0, coded.charCodeAt(0) - 65) + coded.slice(1)));
}
