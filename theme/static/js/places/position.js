/**
 * Where the visitor is: asked for on a click, kept in the page's memory, told to nobody.
 */

const PATIENCE = 10_000;
const AGE = 60_000;
const REASONS = { 1: "denied", 3: "timeout" };

/** @returns {Promise<[number, number]>} latitude and longitude; rejects with denied, timeout or unavailable */
export function position() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) return void reject("unavailable");
    const got = ({ coords }) => resolve([coords.latitude, coords.longitude]);
    const failed = ({ code }) => reject(REASONS[code] ?? "unavailable");
    navigator.geolocation.getCurrentPosition(got, failed, { timeout: PATIENCE, maximumAge: AGE });
  });
}
