/**
 * Which places answer what is asked, in which order, and how many there would
 * be otherwise. Pure.
 *
 * @typedef {import("./places.js").Row} Row
 * @typedef {import("./state.js").State} State
 * @typedef {[number, number]} Position latitude and longitude
 * @typedef {{here: Position | null, start: Position | null, end: Position | null, centre: Position | null,
 *   off: number, elsewhere: {at: Position | null, off: number, name: string}, open: (row: Row) => boolean,
 *   stocks: (row: Row, value: string) => boolean}} Circumstances  start, end: of the way; centre: what the order is reckoned
 *   from, off: kilometres that it may be wrong by; elsewhere: what "near" means where nothing was found, name: of the
 *   province or commune in whose middle that is, or ""
 * @typedef {{row: Row, distance: number | null, detour: number | null, off: number}} Found  kilometres along straight lines;
 *   off: that the distance may be wrong by
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
  co: (row, value, { stocks }) => stocks(row, value),
};

/** @type {Record<string, (row: Row) => string[]>} */
const VALUES = { tinh: (row) => row.tinh, xa: (row) => [row.xa], loai: (row) => [row.type] };

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
  const all = passed.map((row) => ({ row, distance: measured(row), detour: null, off: Math.max(row.off, around.off) }));
  return centre ? sorted(all) : all;
}

/** @param {Row[]} rows @param {Position} start @param {Position} end @param {number} limit kilometres more than straight */
function along(rows, start, end, limit) {
  const located = rows.filter((row) => row.at);
  const measured = located.map((row) => ({ row, distance: kilometres(start, row.at), detour: detour(start, end, row.at), off: row.off }));
  return sorted(measured.filter((one) => one.detour <= limit));
}

/** @param {Found[]} all */
function sorted(all) {
  return all.sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity) || 0);
}

/**
 * @param {import("./places.js").Places} places @param {State} state @param {Circumstances} around @param {string} facet tinh, xa, loai or co
 * @returns {Map<string, number>} the number of places with each value, the other facets as asked
 */
export function tally({ rows, stock }, state, around, facet) {
  const left = passing(rows, facet === "tinh" ? { ...state, xa: "" } : state, around, facet);
  return facet === "co" ? stock.count(left) : counted(left.map(VALUES[facet]));
}

/** @param {string[][]} values of each place */
function counted(values) {
  const totals = new Map();
  for (const one of values.flat()) totals.set(one, (totals.get(one) ?? 0) + 1);
  return totals;
}
