/**
 * Hands a page on: copies its address, or gives it to the device; keeps the
 * plain links at the address as it stands, where a visitor narrowed a list.
 */

import { copied, handOn } from "./share/hand-on.js";
import { lead, sharedAddress } from "./share/ways.js";

/** @param {HTMLElement} root with `data-query`, what the address of the page is to be shared with, or `data-live`, where that is its own query */
export function share(root) {
  const query = () => root.dataset.query ?? ("live" in root.dataset ? location.search : "");
  const renew = () => lead(root, query());
  for (const moment of ["pointerdown", "focusin", "click"]) root.addEventListener(moment, renew, true);
  root.addEventListener("click", async ({ target }) => {
    const pressed = target.closest("button")?.dataset.part;
    if (pressed) say(root, await (pressed === "copy" ? copied : handOn)(sharedAddress(query())), sharedAddress(query()));
  });
  renew();
}

/**
 * @param {HTMLElement} root @param {"shared" | "copied" | "failed"} how
 * @param {string} url stands there to be copied by hand where nothing else works
 */
function say(root, how, url) {
  for (const words of root.querySelectorAll("[data-case]")) words.hidden = words.dataset.case !== how;
  const address = root.querySelector("[data-slot=address]");
  address.textContent = url;
  if (how === "failed") getSelection().selectAllChildren(address);
}
