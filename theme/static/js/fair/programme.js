/**
 * The programme of a fair while it runs: today first, then the days to come,
 * then those that are past; and what is on at this minute, by the clock of Vietnam.
 */

import { now } from "../today.js";

const MINUTE_MS = 60_000;

/** @param {HTMLElement} root holds sections with `data-day`, and in them rows with `data-starts` and `data-ends` */
export function programme(root) {
  tell(root);
  const timer = setInterval(() => (root.isConnected ? tell(root) : clearInterval(timer)), MINUTE_MS);
}

/** @param {HTMLElement} root */
function tell(root) {
  const { day, minute } = now();
  const { first, last } = root.dataset;
  const days = [...root.querySelectorAll("[data-day]")];
  for (const section of days) mark(section, section.dataset.day === day ? minute : null);
  if (first <= day && day <= last) reorder(root, days, day);
}

/** @param {HTMLElement} section @param {number | null} minute of today, null on other days */
function mark(section, minute) {
  section.querySelector("[data-part=today]").hidden = minute === null;
  current(section, minute !== null, "date");
  for (const row of section.querySelectorAll("[data-starts]")) {
    const on = minute !== null && isOn(row.dataset, minute);
    row.querySelector("[data-part=now]").hidden = !on;
    current(row, on, "time");
  }
}

/** @param {{starts: string, ends: string}} row @param {number} minute @returns {boolean} only where both times are known */
function isOn({ starts, ends }, minute) {
  return Boolean(starts && ends) && minuteOf(starts) <= minute && minute < minuteOf(ends);
}

/** @param {string} clock as 08:30 */
function minuteOf(clock) {
  const [hours, minutes] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** @param {Element} one @param {boolean} holds @param {string} value */
function current(one, holds, value) {
  if (holds) one.setAttribute("aria-current", value);
  else one.removeAttribute("aria-current");
}

/** @param {HTMLElement} root @param {HTMLElement[]} days @param {string} day */
function reorder(root, days, day) {
  const sorted = [...days].sort((a, b) => rank(a, day) - rank(b, day) || a.dataset.day.localeCompare(b.dataset.day));
  if (sorted.some((section, at) => section !== days[at])) root.append(...sorted);
}

/** @param {HTMLElement} section @param {string} day @returns {number} 0 today, 1 to come, 2 past */
function rank({ dataset }, day) {
  if (dataset.day === day) return 0;
  return dataset.day > day ? 1 : 2;
}
