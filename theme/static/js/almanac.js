/**
 * Vietnam's calendars, the twin of generator/almanac.py, where the rules and
 * their sources stand: both are tested with tests/golden/lunar.json. Days go
 * in and out as 2026-11-22, days of a year as records write them: 2026-12-24
 * (that day), 12-24 (every year), lunar 01-10 (every lunar year). Pure.
 *
 * @typedef {{lunar: boolean, year: number, month: number, day: number}} YearDay  year 0: every year
 * @typedef {{year: number, month: number, day: number, leap: boolean}} LunarDay
 */

import { begins, lunation, month11, leapOf } from "./moon.js";

const YEARS_AHEAD = 9;
const DAY_MS = 86_400_000;
const HOLIDAYS = [
  ["01-01", "01-01"],
  ["lunar 03-10", "lunar 03-10"],
  ["04-30", "05-01"],
  ["09-02", "09-02"],
  ["lunar 12-29", "lunar 01-05"],
];

/** @template {string | number} K, V @param {(key: K) => V} work @returns {(key: K) => V} the same, each key worked out once */
function remembered(work) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key);
  };
}

const iso = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);
const numberOf = (day) => Date.parse(day) / DAY_MS;

/** @type {(text: string) => YearDay} */
export const yearDay = remembered((text) => {
  const lunar = text.startsWith("lunar ");
  const [day, month, year = 0] = text.replace("lunar ", "").split("-").map(Number).reverse();
  return { lunar, year, month, day };
});

/** @param {number} year @param {number} month @param {number} day @returns {string} "" where there is no such day */
function solar(year, month, day) {
  const found = iso(Date.UTC(year, month - 1, day) / DAY_MS);
  return Number(found.slice(5, 7)) === month ? found : "";
}

/** @param {YearDay} one @param {number} year solar or lunar @returns {string} that day of the year, "" where it has none */
export function dayIn(one, year) {
  if (!one.lunar) return one.year && one.year !== year ? "" : solar(year, one.month, one.day);
  const at = lunationOf(year, one.month, false);
  return iso(Math.min(begins(at) + one.day, begins(at + 1)) - 1);
}

/** @param {YearDay} one @param {string} start @returns {string} the first such day on or after `start`, or "" */
export function nextDay(one, start) {
  const from = Number(start.slice(0, 4));
  for (let year = from - 1; year < from + YEARS_AHEAD; year += 1) {
    const day = dayIn(one, year);
    if (day && day >= start) return day;
  }
  return "";
}

/** @type {(asked: string) => string} asked: first, last and the day, parted by bars */
const run = remembered((asked) => {
  const [first, last, day] = asked.split("|");
  let year = Number(day.slice(0, 4)) + 1;
  let start = "";
  for (const end = year - YEARS_AHEAD; year >= end && !start; year -= 1) {
    const found = dayIn(yearDay(first), year);
    if (found && found <= day) start = found;
  }
  const end = start && nextDay(yearDay(last), start);
  return end && day <= end ? start : "";
});

/**
 * @param {string} first @param {string} last
 * @param {string} day
 * @returns {string} the first day of the run from `first` to the next `last` that holds `day`, or ""
 */
export function covers(first, last, day) {
  return run(`${first}|${last}|${day}`);
}

/** @type {(day: string) => boolean} whether the whole country has a holiday */
export const isHoliday = remembered((day) => HOLIDAYS.some(([first, last]) => covers(first, last, day) !== ""));

/** @param {number} year @returns {string} the first day of the lunar year */
export function tet(year) {
  return solarOf(year, 1, 1);
}

/** @param {string} day @returns {LunarDay} */
export function lunarOf(day) {
  const number = numberOf(day);
  const at = lunation(number);
  const solarYear = Number(day.slice(0, 4));
  const winter = month11(solarYear) <= at ? solarYear : solarYear - 1;
  const leap = leapOf(winter);
  const place = at - month11(winter);
  const months = place - (leap && place >= leap ? 1 : 0);
  const year = months < 2 ? winter : winter + 1;
  return { year, month: ((months + 10) % 12) + 1, day: number - begins(at) + 1, leap: leap !== 0 && place === leap };
}

/** @param {number} year @param {number} month @param {number} day @param {boolean} [leap] @returns {string} "" where that year has no such day */
export function solarOf(year, month, day, leap = false) {
  const at = lunationOf(year, month, leap);
  if (Number.isNaN(at) || day < 1 || begins(at) + day > begins(at + 1)) return "";
  return iso(begins(at) + day - 1);
}

/** @param {number} year @param {number} month @param {boolean} leap @returns {number} the new moon of a lunar month, NaN where there is none */
function lunationOf(year, month, leap) {
  const [winter, months] = month >= 11 ? [year, month - 11] : [year - 1, month + 1];
  const extra = leapOf(winter);
  const place = months + (leap || (extra && months >= extra) ? 1 : 0);
  if (leap && place !== extra) return NaN;
  return month11(winter) + place;
}
