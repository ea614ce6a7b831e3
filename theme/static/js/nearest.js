/**
 * Puts the points of a product in order, the nearest first, once the visitor
 * lets the page know where that is. The position is kept nowhere and told to nobody.
 */

import { kilometres } from "./distance.js";
import { distance } from "./places/measure.js";
import { OFF } from "./places/off.js";
import { position } from "./places/position.js";
import { copy } from "./search/copies.js";

/**
 * @param {HTMLElement} root holds the button, `data-part=said`, and rows with `data-spot` as "latitude,longitude", where it
 *   is known, and `data-near` 1 or 2 (see off.js) where only roughly
 */
export function nearest(root) {
  root.querySelector("[data-part=near]").addEventListener("click", async () => {
    say(root, "asking");
    try {
      order(root, await position());
      say(root, "sorted");
    } catch (reason) {
      say(root, reason);
    }
  });
}

/** @param {HTMLElement} root @param {string} words of the page's template */
function say(root, words) {
  const said = root.querySelector("template[data-words=position]").content;
  root.querySelector("[data-part=said]").replaceChildren(copy(said, `[data-say=${words}]`));
}

/** @param {HTMLElement} root @param {[number, number]} here */
function order(root, here) {
  const rows = [...root.querySelector(".points").children].map((row) => ({ row, far: away(row, here) }));
  rows.sort((a, b) => (a.far ?? Infinity) - (b.far ?? Infinity) || 0);
  for (const { row, far } of rows) {
    row.parentElement.append(row);
    row.querySelector("[data-part=distance]")?.remove();
    if (far !== null) row.append(distance(root, far, OFF[row.dataset.near ?? 0]));
  }
}

/** @param {HTMLElement} row @param {[number, number]} here @returns {number | null} kilometres; null where nobody knows */
function away(row, here) {
  return row.dataset.spot ? kilometres(here, row.dataset.spot.split(",").map(Number)) : null;
}
