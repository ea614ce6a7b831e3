/**
 * Answers the three questions of the site: suggestions, the catalogue with
 * filters, certificates. Knows no page; runs in a worker or anywhere else.
 *
 * @typedef {{kind: string, path: string, name: string, lang: string, line: string, maker?: string,
 *   province?: string, picture?: string, terms?: unknown[], code?: string, numbers?: string}} Hit
 * @typedef {{kind: string, total: number, hits: Hit[]}} Group
 */

import { candidates, indexOf, ranked } from "./answer.js";
import { asks } from "./ask.js";
import { facetsOf } from "./facets.js";
import { nearest } from "./guess.js";
import { plan } from "./plan.js";
import { ReleaseChanged, Store } from "./store.js";

const SUGGESTED = { product: 5 };
const SUGGESTED_OTHERS = 3;
const MOST_CERTIFICATES = 50;

/** One index in one language. */
export class Engine {
  /** @param {any} lunr @param {string} source address of the directory @param {string} language */
  constructor(lunr, source, language) {
    this.lunr = lunr;
    this.open = () => new Store(source, language);
    this.store = this.open();
  }

  /** @param {string} name @param {unknown[]} question @returns {Promise<unknown>} asked again where the site was published anew meanwhile */
  async ask(name, ...question) {
    try {
      return await this[name](...question);
    } catch (fault) {
      if (!(fault instanceof ReleaseChanged)) throw fault;
      this.store = this.open();
      this.facets = undefined;
      return this[name](...question);
    }
  }

  /** Fetches the directory, so that the first answer comes sooner. */
  async ready() {
    await this.store.open();
  }

  /** @param {string} text @returns {Promise<{groups: Group[], near: boolean}>} */
  async suggest(text) {
    const { matches, near } = await this.find(text, true, (kind) => kind !== "ended");
    return { groups: await this.groups(matches, () => true), near };
  }

  /**
   * @param {Record<string, any>} state of the address
   * @param {number} perPage
   * @param {string} today
   */
  async browse(state, perPage, today) {
    const [found, facets] = await Promise.all([this.find(state.q ?? "", false, (kind) => kind !== "ended"), this.judged(today)]);
    const asked = Boolean(found.words);
    const products = found.matches.filter(({ kind }) => kind === "product").map(({ number }) => number);
    const { numbers, counts } = facets.narrow(asked ? products : facets.numbers, state);
    const sorted = facets.sorted(numbers, state.xep || (asked ? "" : "ten"));
    const from = (Math.max(1, state.trang || 1) - 1) * perPage;
    return {
      total: sorted.length,
      near: found.near,
      nearest: found.nearest,
      counts,
      hits: await this.hits(sorted.slice(from, from + perPage)),
      others: await this.groups(found.matches, (kind) => kind !== "product"),
    };
  }

  /** @param {string} text @returns {Promise<{total: number, hits: Hit[], near: boolean}>} products, ended ones too */
  async lookUp(text) {
    const { matches, near } = await this.find(text, false, (kind) => kind === "product" || kind === "ended");
    const numbers = matches.slice(0, MOST_CERTIFICATES).map(({ number }) => number);
    const hits = await Promise.all(
      numbers.map(async (number) => ({ ...(await this.hit(number)), numbers: await this.store.numbers(number) })),
    );
    return { total: matches.length, hits, near };
  }

  /**
   * @param {string} text
   * @param {boolean} typing the last word may be unfinished
   * @param {(kind: string) => boolean} wanted
   */
  async find(text, typing, wanted) {
    const directory = await this.store.open();
    const words = plan(text, directory, typing);
    const terms = await asks(words, this.store, typing);
    const kindOf = kinds(directory.kinds);
    const { covered, has } = candidates(terms, directory.numbered, (number) => wanted(kindOf(number)), words.length);
    const found = covered ? ranked(indexOf(this.lunr, terms, directory.fields, has), terms) : [];
    const matches = found.map((match) => ({ ...match, kind: kindOf(match.number) }));
    const near = Boolean(covered) && (covered < words.length || words.some(({ mended }) => mended));
    return { words: words.length || text.trim().length, matches, near, nearest: covered ? [] : nearest(words, directory) };
  }

  /** @param {string} today @returns {Promise<ReturnType<typeof facetsOf>>} */
  async judged(today) {
    if (this.facets?.today !== today) this.facets = { today, made: facetsOf(await this.store.columns(), today) };
    return this.facets.made;
  }

  /** @param {{number: number, kind: string}[]} matches @param {(kind: string) => boolean} wanted @returns {Promise<Group[]>} */
  async groups(matches, wanted) {
    const { kinds: order } = await this.store.open();
    const groups = order.filter(([kind]) => wanted(kind)).map(([kind]) => ({ kind, matches: matches.filter((one) => one.kind === kind) }));
    const some = groups.filter((group) => group.matches.length);
    return Promise.all(some.map(async ({ kind, matches: inside }) => ({
      kind,
      total: inside.length,
      hits: await this.hits(inside.slice(0, SUGGESTED[kind] ?? SUGGESTED_OTHERS).map(({ number }) => number)),
    })));
  }

  /** @param {number[]} numbers @returns {Promise<Hit[]>} */
  hits(numbers) {
    return Promise.all(numbers.map((number) => this.hit(number)));
  }

  /** @param {number} number @returns {Promise<Hit>} */
  async hit(number) {
    const kind = kinds((await this.store.open()).kinds)(number);
    const row = await this.store.text(number);
    if (kind !== "product" && kind !== "ended") {
      const [path, name, lang, line] = row;
      return { kind, path, name, lang, line };
    }
    const [slug, name, lang, maker, province, picture, terms, code] = row;
    const line = [maker, province].filter(Boolean).join(" · ");
    return { kind, path: `/san-pham/${slug}/`, name, lang, line, maker, province, picture, terms, code };
  }
}

/** @param {[string, number][]} counts @returns {(number: number) => string} the kind of a document */
function kinds(counts) {
  let end = 0;
  const ends = counts.map(([kind, count]) => [(end += count), kind]);
  return (number) => ends.find(([after]) => number < after)[1];
}
