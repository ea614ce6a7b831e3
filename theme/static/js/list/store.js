/**
 * The visitor's own list: codes of products, kept in this browser and nowhere
 * else. What is damaged, or was written by a later version, is an empty list.
 */

import { isCode } from "../code.js";

export const LIMIT = 30;
const KEY = "danh-sach";
const VERSION = 1;
const CHANGED = "danh-sach";

/** @returns {string[]} in the order in which they were put in */
export function kept() {
  try {
    const { version, codes } = JSON.parse(localStorage.getItem(KEY)) ?? {};
    return version === VERSION && Array.isArray(codes) ? [...new Set(codes.filter(isCode))].slice(0, LIMIT) : [];
  } catch {
    return [];
  }
}

/** @param {string[]} codes @returns {boolean} whether the browser keeps them: some refuse in private windows */
export function keep(codes) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, codes: codes.slice(0, LIMIT) }));
  } catch {
    return false;
  }
  dispatchEvent(new Event(CHANGED));
  return true;
}

/** @param {() => void} told when the list changed, here, in another window, or while the page was put by */
export function watch(told) {
  addEventListener(CHANGED, told);
  addEventListener("storage", ({ key }) => (key === KEY || key === null) && told());
  addEventListener("pageshow", ({ persisted }) => persisted && told());
}
