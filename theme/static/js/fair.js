/**
 * Judges a fair by the day in Vietnam, as generator/render/fairs/days.py does: ahead,
 * running or over. Pages are built once a day, and kept longer.
 */

import { programme } from "./fair/programme.js";
import { today } from "./today.js";

/**
 * @param {HTMLElement} root carries `data-first` and `data-last`, days as 2026-12-24; it and what is in it, where they
 *   have `data-case`, names of states with blanks between, are seen in those alone; a programme has its days in `data-day`
 */
export function fair(root) {
  const state = stateOn(today(), root.dataset);
  if ("state" in root.dataset) root.dataset.state = state;
  for (const part of [root, ...root.querySelectorAll("[data-case]")]) {
    if (part.dataset.case) part.hidden = !part.dataset.case.split(" ").includes(state);
  }
  if (root.querySelector("[data-day]")) programme(root);
}

/** @param {string} day @param {{first: string, last: string}} days @returns {"ahead" | "running" | "over"} */
export function stateOn(day, { first, last }) {
  if (day < first) return "ahead";
  return day > last ? "over" : "running";
}
