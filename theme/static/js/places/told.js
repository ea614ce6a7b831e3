/**
 * The sentence above the list, and what to do when nothing was found.
 */

import { fill } from "../search/copies.js";
import { copyOf, counted, keep, written } from "../search/page-words.js";
import { row } from "./list.js";
import { found as find, passing } from "./narrow.js";
import { chosen, DETOURS, without, write } from "./state.js";

/** @typedef {import("./state.js").State} State @typedef {import("./narrow.js").Circumstances} Circumstances */

/**
 * @param {HTMLElement} root @param {import("./narrow.js").Found[]} found @param {State} state @param {Circumstances} around
 * @returns {Node}
 */
export function told(root, found, state, around) {
  const points = found.filter(({ row: one }) => one.kind === "point").length;
  const villages = found.length - points;
  const unplaced = found.filter(({ distance }) => distance === null).length;
  const unknown = state.mo ? passing(around.rows, { ...state, mo: "", kieu: "diem" }, around).filter((one) => !one.schedule).length : 0;
  const way = Boolean(state.den && around.start && around.end);
  const words = copyOf(root, "told");
  fill(words, { ...around.names, points: counted(root, "points", points), villages: counted(root, "villages", villages), detour: state.lech,
                unplaced: written(unplaced), unknown: written(unknown) });
  const start = state.den && !around.start;
  keep(words, {
    start, answer: !start, points: points || !villages, both: points && villages, villages, way, "from-here": way && !state.tinh, "from-there": way && state.tinh,
    here: !state.den && around.centre && !state.lang, village: !state.den && state.lang,
    straight: way || around.centre, unplaced: !state.den && around.centre && unplaced, unknown,
  });
  const line = document.createElement("p");
  line.append(words);
  return line;
}

/**
 * @param {HTMLElement} root @param {State} state @param {Circumstances} around
 * @param {(facet: string, value: string) => string} name
 * @returns {Node} why nothing was found, and ways on: a condition less, a longer detour, the nearest place elsewhere
 */
export function advice(root, state, around, name) {
  const made = copyOf(root, "none");
  const wanted = state.den && !around.start;
  const better = wanted ? [] : ways(state, around, name);
  const near = state.den ? null : nearest(state, around);
  put(made, better);
  keep(made, { start: wanted, nothing: !wanted, stocked: !wanted && state.co && chosen(state).length === 1, fewer: better.length });
  keep(made, { nearest: near, middle: around.elsewhere.name });
  fill(made, { middle: around.elsewhere.name });
  if (near) made.querySelector("[data-case=nearest] ol").append(row(root, near, 1, false));
  return made;
}

/** @returns {{name: string, state: State, total: number}[]} the most first */
function ways(state, around, name) {
  const ask = (next) => find(around.rows, next, next.den ? around : { ...around, start: null, end: null }).length;
  const wider = DETOURS.filter((one) => state.den && Number(one) > Number(state.lech)).map((lech) => ({ name: `${lech} km`, state: { ...state, lech } }));
  const fewer = chosen(state).map((facet) => ({ name: name(facet, state[facet]), state: without(state, facet), less: true }));
  const all = [...wider, ...fewer].map((one) => ({ ...one, total: ask(one.state) }));
  return all.filter(({ total, name: words }) => total && words);
}

/** @param {DocumentFragment} made @param {ReturnType<typeof ways>} better */
function put(made, better) {
  const rows = made.querySelector("[data-case=fewer] ul");
  const [less, wider] = [...rows.children];
  const item = (one) => {
    const line = fill((one.less ? less : wider).cloneNode(true), { name: one.name, total: written(one.total) });
    line.querySelector("a").setAttribute("href", write(one.state) || "?");
    return line;
  };
  rows.replaceChildren(...better.map(item));
}

/** @returns {import("./narrow.js").Found | null} the nearest place elsewhere that has all the rest */
function nearest(state, around) {
  const { at: centre, off } = around.elsewhere;
  if (!centre || !state.tinh) return null;
  const rest = without(without(state, "xa"), "tinh");
  const [first] = find(around.rows, rest, { ...around, centre, off });
  return first?.row.at ? first : null;
}
