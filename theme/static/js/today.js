/**
 * The day in Vietnam, whatever the visitor's time zone: dates there decide.
 */

const HOURS_AHEAD_OF_UTC = 7;

/** @returns {string} the day in Vietnam, as 2026-11-22 */
export function today() {
  return now().day;
}

/** @returns {{day: string, minute: number}} the day in Vietnam, as 2026-11-22, and its minute from 0 */
export function now() {
  const there = new Date(Date.now() + HOURS_AHEAD_OF_UTC * 3_600_000);
  return { day: there.toISOString().slice(0, 10), minute: there.getUTCHours() * 60 + there.getUTCMinutes() };
}

/**
 * @param {string} day as 2026-11-22
 * @param {number} days
 * @returns {string} the day so many days later
 */
export function addDays(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
