/**
 * Says whether a place is open, by the clock of Vietnam, and says it anew
 * each minute while the page is looked at. Nobody is interrupted by it: it is no
 * live region.
 */

import { opening as rule } from "./hours.js";
import { addDays, now } from "./today.js";

const MINUTE_MS = 60_000;
const WEEK = 7;
/** @type {Map<HTMLElement, import("./hours.js").Schedule>} */
const shown = new Map();
let timer = 0;

/**
 * @param {HTMLElement} root carries `data-hours`, and `data-sure` where somebody knows that the place still trades. If it
 *   holds nothing it takes the words; else its rows with `data-day`, or `data-from`, `data-to` and `data-rank`, are marked on
 *   their days: of special days that meet, as by the rule, the one of the lowest rank.
 */
export function opening(root) {
  if (!root.dataset.hours) return;
  shown.set(root, JSON.parse(root.dataset.hours));
  tell(root, now());
  if (!timer) wait();
}

document.addEventListener("visibilitychange", () => {
  clearTimeout(timer);
  timer = 0;
  if (!document.hidden && shown.size) tellAll();
});

/** Until the next minute begins. */
function wait() {
  timer = setTimeout(tellAll, MINUTE_MS - (Date.now() % MINUTE_MS));
}

function tellAll() {
  for (const root of shown.keys()) {
    if (root.isConnected) tell(root, now());
    else shown.delete(root);
  }
  wait();
}

/** @param {HTMLElement} root @param {{day: string, minute: number}} at */
function tell(root, { day, minute }) {
  if (root.childElementCount) return mark(root, day);
  const found = rule(shown.get(root), day, minute);
  const words = judged(wordsFor(found, day), "sure" in root.dataset || found.holiday || found.state === "appointment");
  root.hidden = words === "";
  root.dataset.state = found.holiday ? "holiday" : found.state;
  if (root.textContent !== words) root.textContent = words;
}

/** @param {HTMLElement} root @param {string} day */
function mark(root, day) {
  const weekday = (new Date(day).getUTCDay() + 6) % WEEK;
  const rows = [...root.querySelectorAll("[data-day], [data-from]")];
  const special = rows.filter(({ dataset }) => dataset.from && dataset.from <= day && day <= dataset.to);
  const [first] = special.sort((a, b) => a.dataset.rank - b.dataset.rank);
  const today = first ?? rows.find(({ dataset }) => dataset.day === String(weekday));
  for (const row of rows) {
    if (row === today) row.setAttribute("aria-current", "date");
    else row.removeAttribute("aria-current");
  }
}

/** @param {string} words @param {boolean} sure @returns {string} where nobody knows that the place still trades, they are those of its record */
function judged(words, sure) {
  return sure || !words ? words : written("by-record", { words: words[0].toLowerCase() + words.slice(1) });
}

/** @param {import("./hours.js").Opening} found @param {string} day @returns {string} "" where nothing is known */
function wordsFor({ state, change, holiday }, day) {
  if (state === "unknown") return "";
  if (holiday) return written("holiday");
  if (state === "appointment" || !change) return written(state);
  return written(`${state}-until`, { when: when(change, day) }) + (change.holiday ? written("holiday-then") : "");
}

/** @param {import("./hours.js").Change} change @param {string} today @returns {string} "17:00", "7:30 thứ Hai" */
function when({ day, minute }, today) {
  const clock = (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  if (day === addDays(today, 1) && minute === 0) return clock(24 * 60);
  const time = clock(minute);
  if (day === today) return time;
  if (day === addDays(today, 1)) return written("tomorrow", { time });
  if (day < addDays(today, WEEK)) return written(`day-${(new Date(day).getUTCDay() + 6) % WEEK}`, { time });
  const [, month, date] = day.split("-").map(Number);
  return written("date", { time, date, month });
}

/** @param {string} name @param {Record<string, unknown>} [values] @returns {string} words of the page, their gaps filled */
function written(name, values = {}) {
  const words = document.querySelector("template[data-words=opening]").content.querySelector(`[data-case=${name}]`).cloneNode(true);
  for (const [slot, value] of Object.entries(values)) words.querySelector(`[data-slot=${slot}]`).textContent = value;
  return words.textContent;
}
