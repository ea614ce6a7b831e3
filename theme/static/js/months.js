/**
 * Marks the month of today in a strip of twelve.
 */

import { today } from "./today.js";

/** @param {HTMLElement} root a list whose items carry `data-month` */
export function months(root) {
  const now = Number(today().slice(5, 7));
  root.querySelector(`[data-month="${now}"]`)?.setAttribute("aria-current", "date");
}
