/**
 * The service worker: keeps the core of one release and what was visited, and answers with it when there is no
 * network. A new release takes over as soon as all of it is kept.
 */

import { file, fixed, isFixed, nameOf, page } from "./answer.js";
import { takeOver } from "./clients.js";
import { install, keepSearch } from "./fill.js";
import { BASE, put, trim, whole } from "./shelf.js";

addEventListener("install", (event) => event.waitUntil(install().then(() => skipWaiting())));

// No navigation preload: where there is no network, Firefox 153 then shows its own page of errors and not our answer.
addEventListener("activate", (event) => event.waitUntil(takeOver().then(() => clients.claim())));

addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name === undefined) return;
  if (event.request.mode === "navigate") {
    const answer = page(event, name);
    event.respondWith(answer);
    event.waitUntil(answer.then(() => keepSearch(name)).catch(() => undefined));
  } else event.respondWith(isFixed(name) ? fixed(event, name) : file(event, name));
});

addEventListener("message", (event) => event.waitUntil(keepPictures(event.data)));

/** Keep the pictures of a page that was open before this worker. @param {string[]} addresses */
async function keepPictures(addresses) {
  const names = addresses.map((url) => nameOf(new Request(url))).filter((name) => name && isFixed(name));
  for (const name of names) {
    const answer = await fetch(BASE + name).catch(() => undefined);
    if (answer && whole(answer)) await put(name, answer);
  }
  await trim();
}
