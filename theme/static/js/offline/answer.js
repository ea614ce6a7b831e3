/**
 * Answers what pages ask for: pages from the host as long as there is one, as stars end on their day; files whose
 * names say what is in them from what is kept; other files from where the page that asks came from.
 */

import { known, record } from "./clients.js";
import { pause, served } from "./fill.js";
import { BASE, FIXED, OFFLINE, cacheFor, cacheOf, found, put, trim, whole } from "./shelf.js";

/** How long a page that is kept waits for the host, in milliseconds. */
const PATIENCE = 4000;
/** How long answers are gathered before the host is asked of which release they are. */
const SOON = 500;
const LEFT_ALONE = /^(?:tai-ve\/|phat-hanh\.json$|sw\.js$)/;
const TOPS = new Set(OFFLINE.tops);

/** @type {{name: string, answer: Response, client: string}[]} */
const came = [];
/** @type {Promise<void> | undefined} */
let settling;

/** @param {Request} request @returns {string | undefined} the name below the site of what we may answer */
export function nameOf({ method, url, headers }) {
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || !pathname.startsWith(BASE) || headers.has("range")) return undefined;
  const name = pathname.slice(BASE.length);
  return TOPS.has(name.split("/")[0] || "index.html") && !LEFT_ALONE.test(name) ? name : undefined;
}

/** @param {FetchEvent} event @param {string} name @returns {Promise<Response>} a page */
export async function page(event, name) {
  const network = fetch(event.request).catch(() => undefined);
  const kept = await found(cacheOf(), name);
  const got = await (kept ? Promise.race([network, pause(PATIENCE)]) : network);
  if (got && !(kept && got.status >= 500)) {
    if (whole(got)) gather(event, name, got.clone(), event.resultingClientId);
    return got;
  }
  if (kept) {
    await record(event.resultingClientId, { release: OFFLINE.release, held: true });
    return kept;
  }
  if (!name.endsWith("/") && (await found(cacheOf(), `${name}/`))) return Response.redirect(event.request.url.replace(/(?=\?|$)/, "/"), 302);
  await record(event.resultingClientId, { release: OFFLINE.release, held: true });
  return sorry(name);
}

/** @param {string} name @returns {Promise<Response>} the page that says that this one is not kept, in its language */
async function sorry(name) {
  const code = OFFLINE.languages.slice(1).find((one) => name.startsWith(`${one}/`));
  const answer = (code && (await found(cacheOf(), `${code}/ngoai-tuyen/`))) || (await found(cacheOf(), "ngoai-tuyen/"));
  return answer ? new Response(answer.body, { status: 503, headers: answer.headers }) : Response.error();
}

/** @param {FetchEvent} event @param {string} name @returns {Promise<Response>} a file whose name says what is in it */
export async function fixed(event, name) {
  if (event.request.destination === "worker") await record(event.resultingClientId, { parent: event.clientId });
  const kept = await found(FIXED, name);
  if (kept) return kept;
  const got = await fetch(event.request);
  if (whole(got)) event.waitUntil(put(name, got.clone()).then(() => settled()));
  return got;
}

/** @param {FetchEvent} event @param {string} name @returns {Promise<Response>} any other file: of the release of the page that asks, or none */
export async function file(event, name) {
  const client = await known(event.clientId);
  const kept = client && (await found(cacheOf(client.release), name));
  if (client?.held && kept) return kept;
  try {
    const got = await fetch(event.request);
    if (client?.held) return (await served()) === client.release ? got : Response.error();
    if (whole(got)) gather(event, name, got.clone(), "");
    return got;
  } catch (fault) {
    if (kept) return kept;
    throw fault;
  }
}

/** Keep what came, if it is of this release. @param {FetchEvent} event @param {string} name @param {Response} answer @param {string} client */
function gather(event, name, answer, client) {
  came.push({ name, answer, client });
  event.waitUntil(settled());
}

/** @returns {Promise<void>} when all that came is kept or let go */
function settled() {
  settling ??= pause(SOON).then(settle);
  return settling;
}

async function settle() {
  const some = came.splice(0);
  settling = undefined;
  if (some.length && (await served()) === OFFLINE.release) {
    for (const { name, answer, client } of some) {
      await put(name, answer);
      await record(client, { release: OFFLINE.release, held: false });
    }
  }
  await trim();
}

/** @param {string} name @returns {boolean} */
export function isFixed(name) {
  return cacheFor(name) === FIXED;
}
