/**
 * Fills the caches of a release: the core, what was visited before, and later the search.
 *
 * All of it is of one release: the host is asked which one it serves after everything has come, and another
 * answer throws everything away.
 */

import { BASE, FIXED, OFFLINE, cacheFor, cacheOf, fixedNames, found, put, same, trim, visited, whole } from "./shelf.js";

const LANES = 4;
/** Visited pages that are fetched again for a new release. */
const AGAIN = 30;

/** How long what a page asks for goes first, in milliseconds. */
const CALM = 3000;
/** The search was kept if more than one in so many of its files are there: of two languages one may be missing. */
const MOST = 4;

/** Languages whose search is kept, or on its way. @type {Set<string>} */
const searched = new Set();

/** @returns {Promise<string>} the release that the host serves now, "" if that cannot be said */
export async function served() {
  try {
    const answer = await fetch(`${BASE}phat-hanh.json`, { cache: "no-store" });
    return answer.ok ? (await answer.json()).release : "";
  } catch {
    return "";
  }
}

/** Keep the core, and what was visited in the release before. Throws where not all of the core can be had. */
export async function install() {
  const seen = await visited();
  const open = await openPages();
  const languages = new Set([...open, ...seen].map(languageOf));
  await caches.delete(cacheOf());
  await each(rowsFor(OFFLINE.core, languages), bring);
  if (await hasSearch()) await each(rowsFor(OFFLINE.search, languages), bring);
  const again = [...new Set([...open, ...seen.slice(0, AGAIN)])].filter((name) => cacheFor(name) !== FIXED);
  const now = Date.now();
  await each([...again.entries()], ([at, name]) => bring([name], now - at).catch(() => undefined));
  if ((await served()) !== OFFLINE.release) throw new Error("published anew meanwhile");
  await trim();
}

/** Keep what the search needs, for whoever opens a second page; not for those who save data. @param {string} name of that page */
export async function keepSearch(name) {
  const language = languageOf(name);
  if (navigator.connection?.saveData || searched.has(language)) return;
  searched.add(language);
  try {
    const kept = await fixedNames();
    const missing = rowsFor(OFFLINE.search, new Set([language])).filter(([piece]) => !kept.has(piece));
    if (missing.length) await pause(CALM);
    await each(missing, bring);
  } catch {
    searched.delete(language);
  }
}

/** @returns {Promise<boolean>} whether the search of the release before was kept */
async function hasSearch() {
  const [kept, pieces] = [await fixedNames(), Object.values(OFFLINE.search).flat()];
  return pieces.filter(([name]) => kept.has(name)).length > pieces.length / MOST;
}

/** @param {number} milliseconds @returns {Promise<undefined>} */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** @param {Record<string, [string, string?][]>} rows by language @param {Set<string>} languages @returns {[string, string?][]} */
function rowsFor(rows, languages) {
  return ["", ...languages].flatMap((language) => rows[language] ?? []);
}

/** @param {string} name @returns {string} the language of a page */
function languageOf(name) {
  const [first, ...others] = OFFLINE.languages;
  return others.find((code) => name.startsWith(`${code}/`)) ?? first;
}

/** @returns {Promise<string[]>} names of the pages that are open */
async function openPages() {
  const paths = (await clients.matchAll({ includeUncontrolled: true, type: "window" })).map(({ url }) => new URL(url).pathname);
  return paths.filter((path) => path.startsWith(BASE) && path.endsWith("/")).map((path) => path.slice(BASE.length));
}

/** Keep a file, from what is kept already, else from the host. @param {[name: string, key?: string]} row @param {number} [time] see put */
async function bring([name, key = ""], time) {
  if (cacheFor(name) === FIXED && (await found(FIXED, name))) return;
  const kept = await same(name, key);
  const answer = kept ?? (await fetch(BASE + name, { cache: cacheFor(name) === FIXED ? "default" : "no-cache" }));
  if (!kept && !whole(answer)) throw new Error(`${name}: ${answer.status}`);
  await put(name, answer, time);
}

/** @template T @param {T[]} items @param {(one: T) => Promise<unknown>} work a few at a time */
async function each(items, work) {
  const rest = [...items];
  const lane = async () => {
    while (rest.length) await work(rest.shift());
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
