/**
 * Which places answer what is asked, in which order, and how many there would
 * be otherwise. Pure.
 *
 * @typedef {import("./places.js").Row} Row
 * @typedef {import("./state.js").State} State
 * @typedef {[number, number]} Position latitude and longitude
 * @typedef {{here: Position | null, start: Position | null, end: Position | null, centre: Position | null,
 *   elsewhere: Position | null, rough: boolean, open: (row: Row) => boolean}} Circumstances  start, end: of the way; centre:
 *   what the order is reckoned from, rough: only near there; elsewhere: what "near" means where nothing was found
 * @typedef {{row: Row, distance: number | null, detour: number | null, rough: boolean}} Found  kilometres along straight lines
 */

import { detour, kilometres } from "../distance.js";

const POINTS_ONLY = ["mo", "co"];

/** @type {Record<string, (row: Row, value: string, around: Circumstances) => boolean>} */
const TESTS = {
  kieu: (row, value) => row.kind === (value === "lang" ? "village" : "point"),
  tinh: (row, value) => row.tinh.includes(value),
  xa: (row, value) => row.xa === value,
  loai: (row, value) => row.type === value,
  mo: (row, value, { open }) => open(row),
  co: (row, value) => row.stocks.has(value),
};

/**
 * @param {Row[]} rows @param {State} state @param {Circumstances} around
 * @param {string} [leave] a facet that is not asked
 * @returns {Row[]} those that pass every facet
 */
export function passing(rows, state, around, leave = "") {
  const asked = filters(state).filter((facet) => facet !== leave);
  const onlyPoints = asked.some((facet) => POINTS_ONLY.includes(facet));
  return rows.filter((row) => !(onlyPoints && row.kind === "village") && asked.every((facet) => TESTS[facet](row, state[facet], around)));
}

/** @param {State} state @returns {string[]} the facets that narrow; on a way, province and commune are where it starts */
function filters(state) {
  return Object.keys(TESTS).filter((facet) => state[facet] && !(state.den && (facet === "tinh" || facet === "xa")));
}

/** @param {Row[]} rows @param {State} state @param {Circumstances} around @returns {Found[]} in order, the nearest or the first on the way first */
export function found(rows, state, around) {
  const passed = passing(rows, state, around);
  const { start, end, centre } = around;
  if (state.den) return start && end ? along(passed, start, end, Number(state.lech)) : [];
  const measured = (row) => (centre && row.at ? kilometres(centre, row.at) : null);
  const all = passed.map((row) => ({ row, distance: measured(row), detour: null, rough: row.approximate || around.rough }));
  return centre ? sorted(all) : all;
}

/** @param {Row[]} rows @param {Position} start @param {Position} end @param {number} limit kilometres more than straight */
function along(rows, start, end, limit) {
  const located = rows.filter((row) => row.at);
  const measured = located.map((row) => ({ row, distance: kilometres(start, row.at), detour: detour(start, end, row.at), rough: true }));
  return sorted(measured.filter((one) => one.detour <= limit));
}

/** @param {Found[]} all */
function sorted(all) {
  return all.sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || 0);
}

/**
 * @param {Row[]} rows @param {State} state @param {Circumstances} around
 * @returns {Record<string, Map<string, number>>} by facet: the number of places with each value, the other facets as asked
 */
export function tallies(rows, state, around) {
  return {
    tinh: counted(passing(rows, without(state, "tinh", "xa"), around).map((row) => row.tinh)),
    xa: counted(passing(rows, state, around, "xa").map((row) => [row.xa])),
    loai: counted(passing(rows, state, around, "loai").map((row) => [row.type])),
    co: counted(passing(rows, state, around, "co").map((row) => [...row.stocks])),
  };
}

function without(state, ...facets) {
  return { ...state, ...Object.fromEntries(facets.map((facet) => [facet, ""])) };
}

/** @param {string[][]} values of each place */
function counted(values) {
  const totals = new Map();
  for (const one of values.flat()) totals.set(one, (totals.get(one) ?? 0) + 1);
  return totals;
}
