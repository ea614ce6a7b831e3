/**
 * What is known of open pages, in a cache, as the worker may be ended at any time: of which release a page is, and
 * whether it came from what is kept. Of a page without a record nothing is known.
 *
 * @typedef {{release: string, held: boolean}} Client
 */

import { BASE, CLIENTS, OFFLINE, cacheOf, releases } from "./shelf.js";

/** @param {string} id @returns {string} */
function address(id) {
  return `${BASE}x-client/${id}`;
}

/** @param {string} id @param {Client | {parent: string}} what */
export async function record(id, what) {
  if (id) await (await caches.open(CLIENTS)).put(address(id), new Response(JSON.stringify(what)));
}

/** @param {string} id @returns {Promise<Client | undefined>} what is known of a page, or of the page whose worker it is */
export async function known(id) {
  return (await recorded(id)) ?? (await ofAll(id));
}

/** @param {string} id @returns {Promise<Client | undefined>} what is known of all open pages alike, where a worker's page is not told */
async function ofAll(id) {
  if (!id || (await clients.get(id))?.type === "window") return undefined;
  const open = await Promise.all((await clients.matchAll({ type: "window" })).map((page) => recorded(page.id)));
  return open.length && open.every((one) => one?.release === open[0]?.release) ? open.find((one) => one?.held) ?? open[0] : undefined;
}

/** @param {string} id @returns {Promise<Client | undefined>} */
async function recorded(id) {
  const answer = id && (await caches.match(address(id), { cacheName: CLIENTS }));
  const what = answer && (await answer.json());
  return what?.parent ? recorded(what.parent) : what;
}

/** This release is the one: tell pages of others, and forget what no open page needs. */
export async function takeOver() {
  const cache = await caches.open(CLIENTS);
  const needed = new Set([cacheOf()]);
  const open = await clients.matchAll({ includeUncontrolled: true, type: "all" });
  for (const client of open) {
    const what = await recorded(client.id);
    if (!what || what.release === OFFLINE.release) continue;
    if (what.held) needed.add(cacheOf(what.release));
    if (client.type === "window") client.postMessage("release");
  }
  const alive = new Set(open.map(({ id }) => new URL(address(id), location.href).href));
  for (const request of await cache.keys()) if (!alive.has(request.url)) await cache.delete(request);
  for (const name of await releases()) if (!needed.has(name)) await caches.delete(name);
}
