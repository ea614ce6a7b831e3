/**
 * What the service worker keeps, in three caches: files whose names say what is in them, of all releases; the pages
 * and other files of one release; and what is known of open pages. The build writes `OFFLINE` before this script,
 * see generator/publish/worker.py.
 *
 * @typedef {{release: string, tops: string[], hashed: string, budget: number, languages: string[],
 *   core: Record<string, [name: string, key?: string][]>, search: Record<string, [name: string][]>}} Offline
 *   tops: first parts of the names of the site's files; core, search: by language, "" for all
 */

/** @type {Offline} */
export const OFFLINE = self.OFFLINE;
export const BASE = new URL(registration.scope).pathname;
const PREFIX = `ocop ${BASE} `;
export const FIXED = `${PREFIX}fixed`;
export const CLIENTS = `${PREFIX}clients`;
const HASHED = new RegExp(`^${OFFLINE.hashed}$`);
/** The names of the core with their keys, "" where a name says what is in the file. */
const CORE = new Map([OFFLINE.core, OFFLINE.search].flatMap((group) => Object.values(group).flat()).map(([name, key = ""]) => [name, key]));

/** @param {string} [release] @returns {string} the cache of a release */
export function cacheOf(release = OFFLINE.release) {
  return `${PREFIX}release ${release}`;
}

/** @returns {Promise<string[]>} the caches of releases, this one or not */
export async function releases() {
  return (await caches.keys()).filter((name) => name.startsWith(cacheOf("")));
}

/** @param {string} name @returns {string} the cache for a file of this release */
export function cacheFor(name) {
  return HASHED.test(name) ? FIXED : cacheOf();
}

/** @param {string} cache @param {string} name @returns {Promise<Response | undefined>} */
export async function found(cache, name) {
  return caches.match(BASE + name, { cacheName: cache });
}

/** @returns {Promise<Set<string>>} the names of what is kept for all releases */
export async function fixedNames() {
  const requests = await (await caches.open(FIXED)).keys();
  return new Set(requests.map(({ url }) => new URL(url).pathname.slice(BASE.length)));
}

/** Keep an answer under a name below the site; what says how it was sent does not hold for the copy. @param {string} name @param {Response} answer @param {number} [time] the later, the longer it stays */
export async function put(name, answer, time = Date.now()) {
  const content = await answer.blob();
  const headers = new Headers(answer.headers);
  for (const sent of ["content-encoding", "content-length", "transfer-encoding"]) headers.delete(sent);
  for (const [sign, value] of [["name", name], ["bytes", content.size], ["time", time], ["key", CORE.get(name) ?? ""]]) headers.set(`x-kept-${sign}`, value);
  const write = async () => (await caches.open(cacheFor(name))).put(BASE + name, new Response(content, { headers }));
  try {
    await write();
  } catch (fault) {
    if (fault.name !== "QuotaExceededError") throw fault;
    await trim(OFFLINE.budget / 2);
    await write();
  }
}

/** @param {Response} answer @returns {boolean} whether it is all of a file of the site, as it stands there */
export function whole(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

/** @param {string} sign @param {Response} answer @returns {string} */
function told(sign, answer) {
  return answer.headers.get(`x-kept-${sign}`) ?? "";
}

/** @returns {Promise<string[]>} the pages that were visited in any release, the newest first */
export async function visited() {
  const rows = await rowsOf(await releases());
  return [...new Set(rows.filter(({ name }) => name.endsWith("/")).reverse().map(({ name }) => name))];
}

/** Take away what was kept first until the rest, without the core, has at most so many bytes. @param {number} [budget] */
export async function trim(budget = OFFLINE.budget) {
  const rows = await rowsOf([FIXED, cacheOf()]);
  let total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { name, bytes } of rows) {
    if (total <= budget) return;
    await (await caches.open(cacheFor(name))).delete(BASE + name);
    total -= bytes;
  }
}

/** @param {string[]} names of caches @returns {Promise<{name: string, bytes: number, time: number}[]>} all but the core, the oldest first */
async function rowsOf(names) {
  const answers = (await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()))).flat();
  const rows = answers.map((one) => ({ name: told("name", one), bytes: Number(told("bytes", one)), time: Number(told("time", one)) }));
  return rows.filter(({ name }) => !CORE.has(name)).sort((a, b) => a.time - b.time);
}

/** @param {string} name @param {string} key @returns {Promise<Response | undefined>} the same file as an older release has it */
export async function same(name, key) {
  for (const cache of key ? await releases() : []) {
    const answer = await found(cache, name);
    if (answer && told("key", answer) === key) return answer;
  }
}
