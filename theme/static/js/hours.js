/**
 * The opening rule, the twin of generator/hours.py: both are tested with
 * tests/golden/hours.json. Pure: no page, no clock.
 *
 * @typedef {[opens: number, closes: number]} Span  minutes from 0:00 of the day, above 1440 after midnight
 * @typedef {[weekly: Span[][] | null, special: [first: string, last: string, spans: Span[]][], appointment: number]} Schedule
 *   weekly: 7 days from Monday, null where only special days are known; special: days of the year as almanac.js reads them,
 *   no spans where closed, the first that holds a day counts; appointment: 1 where guests must ask before
 * @typedef {{day: string, minute: number, holiday: boolean}} Change  holiday: opens on one that the schedule says nothing of
 * @typedef {{state: "open" | "closed" | "appointment" | "unknown", change: Change | null, holiday: boolean}} Opening
 */

import { covers, isHoliday } from "./almanac.js";
import { addDays } from "./today.js";

const DAYS_AHEAD = 14;
const DAY = 1440;

/**
 * @param {Schedule} schedule
 * @param {string} day in Vietnam, as 2026-11-22
 * @param {number} minute of that day
 * @returns {Opening} what holds; change: null where none comes within 14 days, or none is known; holiday: the schedule
 *   says nothing of this one, so that it may not be said to be open
 */
export function opening(schedule, day, minute) {
  const [weekly, , appointment] = schedule;
  const holiday = isDoubtful(schedule, day);
  const upcoming = next(schedule, day, minute);
  if (upcoming && upcoming[0] <= minute) {
    return { state: appointment ? "appointment" : "open", change: changeAt(schedule, day, upcoming[1], false), holiday };
  }
  if (weekly || specialOf(schedule, day)) {
    const change = weekly && upcoming ? changeAt(schedule, day, upcoming[0], true) : null;
    return { state: "closed", change, holiday };
  }
  return { state: appointment ? "appointment" : "unknown", change: null, holiday };
}

/** @param {Schedule} schedule @param {string} day @returns {Schedule[1][0] | undefined} the special days that hold it */
function specialOf([, special], day) {
  return special.find(([first, last]) => covers(first, last, day));
}

/** @param {Schedule} schedule @param {string} day */
function isDoubtful(schedule, day) {
  return isHoliday(day) && !specialOf(schedule, day);
}

/** @param {Schedule} schedule @param {string} day @returns {Span[]} */
function spansOf(schedule, day) {
  const special = specialOf(schedule, day);
  if (special) return special[2];
  return schedule[0]?.[(new Date(day).getUTCDay() + 6) % 7] ?? [];
}

/** @param {Schedule} schedule @param {string} day @param {number} minute @returns {Span | undefined} the stretch that goes on or comes next */
function next(schedule, day, minute) {
  for (const run of runs(schedule, day)) if (run[1] > minute) return run;
}

/** @param {Schedule} schedule @param {string} day @returns {Generator<Span>} every unbroken stretch, from what is left of the day before */
function* runs(schedule, day) {
  let running;
  for (let ahead = -1; ahead <= DAYS_AHEAD; ahead += 1) {
    for (const [opens, closes] of spansOf(schedule, addDays(day, ahead))) {
      const span = [opens + ahead * DAY, closes + ahead * DAY];
      if (running && span[0] <= running[1]) running[1] = Math.max(running[1], span[1]);
      else if (running) yield running;
      if (!running || span[0] > running[1]) running = span;
    }
  }
  if (running) yield running;
}

/** @param {Schedule} schedule @param {string} day @param {number} minute @param {boolean} opens @returns {Change | null} */
function changeAt(schedule, day, minute, opens) {
  const ahead = Math.floor(minute / DAY);
  if (ahead > DAYS_AHEAD) return null;
  const when = addDays(day, ahead);
  return { day: when, minute: minute % DAY, holiday: opens && isDoubtful(schedule, when) };
}
