/**
 * On the page for lack of a network: what was visited and is kept on this phone, how much it is, and a way to throw it away.
 */

import { fill } from "./search/copies.js";

const MOST = 60;
const HEAD = 4000;

/** @param {HTMLElement} root holds `data-part` pages, page (a template), size and clear; hidden while nothing is kept */
export async function kept(root) {
  if (!("caches" in globalThis)) return;
  const base = new URL("../../", import.meta.url).pathname;
  const names = (await caches.keys()).filter((name) => name.startsWith(`ocop ${base} `));
  const answers = (await Promise.all(names.map(async (name) => (await caches.open(name)).matchAll()))).flat();
  const pages = answers.filter((one) => /^(?:.*\/)?$/u.test(one.headers.get("x-kept-name") ?? "-"));
  if (!pages.length) return;
  const visited = pages.filter((one) => !one.headers.get("x-kept-key")).sort((a, b) => time(b) - time(a));
  const rows = await Promise.all(visited.slice(0, MOST).map((one) => row(root, base, one)));
  root.querySelector("[data-part=pages]").append(...rows);
  const bytes = answers.reduce((sum, one) => sum + Number(one.headers.get("x-kept-bytes")), 0);
  fill(root, { pages: number(pages.length, 0), size: number(bytes / 1_000_000, 1) });
  root.hidden = false;
  root.querySelector("[data-part=clear]").addEventListener("click", () => clear(root, base, names));
}

/** @param {Response} answer @returns {number} when it was kept */
function time(answer) {
  return Number(answer.headers.get("x-kept-time"));
}

/** @param {number} value @param {number} decimals @returns {string} as the language of the page writes it */
function number(value, decimals) {
  return value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: decimals });
}

/** @param {HTMLElement} root @param {string} base @param {Response} answer @returns {Promise<Node>} a page by its title */
async function row(root, base, answer) {
  const copy = document.importNode(root.querySelector("template[data-part=page]").content, true);
  const shown = new DOMParser().parseFromString((await answer.clone().text()).slice(0, HEAD), "text/html");
  const link = copy.querySelector("a");
  link.href = base + answer.headers.get("x-kept-name");
  link.textContent = shown.title.split(" | ")[0];
  return copy;
}

/** Throw away everything; the next page that is opened begins anew. @param {HTMLElement} root @param {string} base @param {string[]} names */
async function clear(root, base, names) {
  root.querySelector("[data-part=clear]").disabled = true;
  await (await navigator.serviceWorker?.getRegistration(base))?.unregister();
  await Promise.all(names.map((name) => caches.delete(name)));
  root.hidden = true;
}
