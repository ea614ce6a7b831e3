/**
 * The certificate rule, the twin of generator/derive/certificates.py: both are
 * tested with tests/golden/certificates.json. Pure: no page, no clock.
 *
 * @typedef {[stars: number, issuedFrom: string, issuedTo: string, endsFrom: string, endsTo: string,
 *   pending: number, revoked: string]} Term  days in ISO 8601, "" where not known
 * @typedef {"valid" | "ending" | "awaiting" | "unknown" | "ended" | "revoked"} State
 */

import { addDays } from "./today.js";

const ENDING_DAYS = 180;
const PENDING_DAYS = 180;
const CERTIFIED = new Set(["valid", "ending", "awaiting"]);

/** States in which stars may be shown. */
export const LISTED = new Set([...CERTIFIED, "unknown"]);

/**
 * @param {Term} term
 * @param {string} today
 * @returns {State} the state of one certification, the last day of its term included
 */
export function stateOf([, , , earliest, latest, pending, revoked], today) {
  const grace = pending ? PENDING_DAYS : 0;
  if (revoked && revoked <= today) return "revoked";
  if (latest && today > addDays(latest, grace)) return "ended";
  if (earliest && today <= earliest) {
    return latest && latest <= addDays(today, ENDING_DAYS) ? "ending" : "valid";
  }
  if (grace && earliest && today <= addDays(earliest, grace)) return "awaiting";
  return "unknown";
}

/**
 * @param {Term[]} terms
 * @param {string} today
 * @returns {number} the index of the certification that counts
 */
export function current(terms, today) {
  const newness = (at) => terms[at][2] || terms[at][1];
  const order = terms.map((_, at) => at).sort((a, b) => compare(newness(a), newness(b)) || a - b);
  let issued = order.filter((at) => (terms[at][1] || today) <= today);
  if (!issued.length) issued = order.slice(0, 1);
  const newest = issued.at(-1);
  const state = stateOf(terms[newest], today);
  if (CERTIFIED.has(state) || state === "revoked") return newest;
  const certain = issued.filter((at) => CERTIFIED.has(stateOf(terms[at], today)));
  return certain.at(-1) ?? newest;
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * @param {Term[]} terms
 * @param {string} today
 * @returns {{state: State, stars: number, term: Term}} what holds on that day; no stars where not listed
 */
export function standing(terms, today) {
  const term = terms[current(terms, today)];
  const state = stateOf(term, today);
  return { state, stars: LISTED.has(state) ? term[0] : 0, term };
}
