/**
 * The files of the search: the directory first, then pieces as they are
 * needed, each once. All pieces come from the folder that the directory names,
 * so that they are of one release of the site.
 */

import { splitter } from "./terms.js";

/** The format of the files that this script knows; see generator/render/search/files.py. */
const FORMAT = 1;

/** The site was published anew since the directory was read; the question is to be asked again. */
export class ReleaseChanged extends Error {}

/**
 * @typedef {[term: string, number: number, ...fields: (number | (number | number[])[])[]]} Row
 *   number of a field, then [score, documents, score, documents, …]; documents as distances
 * @typedef {{release: string, kinds: [string, number][], fields: string[], rows: number, rowsOfNumbers: number,
 *   documents: number, shards: string[], words: string[], known: Map<string, number>, split: ReturnType<typeof splitter>}} Directory
 *   known: each word without accents with its weight
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
      const words = raw.words ? raw.words.split(" ") : [];
      const known = new Map(words.map((word, at) => [word, parseInt(raw.weights[at], 36)]));
      const documents = raw.kinds.reduce((sum, [, count]) => sum + count, 0);
      this.directory = { ...raw, documents, words, known, split: splitter(raw.phrases) };
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
      const families = new Map();
      for (const row of await this.#piece(`tu-${at}.json`)) {
        const word = firstWord(row[0]);
        families.set(word, [...(families.get(word) ?? []), row]);
      }
      return families;
    });
  }

  /** @returns {Promise<any>} what filters and orders need of every product */
  columns() {
    return this.#piece("cot.json");
  }

  /** @param {number} number of a document @returns {Promise<any[]>} what is shown of it */
  async text(number) {
    const { rows } = await this.open();
    const piece = await this.#piece(`${this.language}-${Math.floor(number / rows)}.json`);
    return piece[number % rows];
  }

  /** @param {number} number of a document @returns {Promise<string>} its decisions and codes */
  async numbers(number) {
    const { rowsOfNumbers: rows } = await this.open();
    return (await this.#piece(`so-${Math.floor(number / rows)}.json`))[number % rows];
  }

  /** @param {string} name @returns {Promise<any>} */
  #piece(name) {
    return this.#once(name, async () => {
      const { release } = await this.open();
      return read(new URL(`${release}/${name}`, this.source).href).catch((fault) => this.#changed(release, fault));
    });
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

  /** @param {string} release @param {Error} fault @returns {Promise<never>} */
  async #changed(release, fault) {
    const now = await read(this.source, "no-cache");
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
