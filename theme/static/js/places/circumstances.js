/**
 * What an answer hangs on besides the question: the hour, where the visitor is,
 * where the way starts and ends. Pure.
 */

import { opening } from "../hours.js";
import { OFF } from "./off.js";
import { whole } from "./state.js";

/**
 * @param {import("./places.js").Places} places
 * @param {import("./communes.js").Commune[]} communes of the province that is asked for
 * @param {import("./state.js").State} state
 * @param {[number, number] | null} here
 * @param {{day: string, minute: number}} now in Vietnam
 * @returns {import("./narrow.js").Circumstances & {rows: import("./places.js").Row[], names: {start: string, end: string, village: string}}}
 */
export function circumstances(places, communes, state, here, { day, minute }) {
  const province = places.provinces.get(state.tinh);
  const commune = communes.find(({ slug }) => slug === state.xa);
  const village = places.villages.get(state.lang);
  const end = places.provinces.get(state.den) ?? places.villages.get(state.den);
  const judged = once((schedule) => isOpen(opening(schedule, day, minute)));
  const wanted = once((value) => places.stock.products(value));
  const chosen = commune?.at ?? province?.at ?? null;
  return {
    rows: places.rows,
    here,
    start: state.tinh ? chosen : here,
    end: end?.at ?? null,
    centre: village?.at ?? here,
    off: village?.off ?? 0,
    elsewhere: near(village, here) ?? middle(commune, province),
    stocks: (row, value) => row.products.some((one) => wanted(value).has(one)),
    open: (row) => row.state !== "paused" && row.schedule !== null && judged(row.schedule),
    names: { start: [commune?.name, province?.name].filter(Boolean).join(", "), end: end?.name ?? "", village: village?.name ?? "" },
  };
}

/** @returns {import("./narrow.js").Circumstances["elsewhere"] | null} */
function near(village, here) {
  if (village?.at) return { at: village.at, off: village.off, name: "" };
  return here && { at: here, off: 0, name: "" };
}

/** @returns {import("./narrow.js").Circumstances["elsewhere"]} what is chosen, by its middle: a province is larger than a district */
function middle(commune, province) {
  const names = [commune?.at && commune.name, province?.name].filter(Boolean);
  return { at: commune?.at ?? province?.at ?? null, off: commune?.at ? OFF[1] : OFF[2], name: names.join(", ") };
}

/** @template Key, Value @param {(key: Key) => Value} work @returns {(key: Key) => Value} the same, done once for each key: places share schedules */
function once(work) {
  const done = new Map();
  return (key) => {
    if (!done.has(key)) done.set(key, work(key));
    return done.get(key);
  };
}

/** @param {import("../hours.js").Opening} found @returns {boolean} surely: not on a holiday that the schedule says nothing of */
function isOpen({ state, holiday }) {
  return state === "open" && !holiday;
}

/**
 * @param {import("./places.js").Places} places @param {import("./state.js").State} state
 * @returns {import("./state.js").State} without provinces, types, villages and aims that are not there
 */
export function known(places, { tinh, loai, lang, den, ...rest }) {
  const aim = places.today.some(([slug]) => slug === den) || places.villages.get(den)?.at;
  return whole({
    ...rest,
    tinh: places.provinces.has(tinh) ? tinh : "",
    loai: places.types.includes(loai) ? loai : "",
    lang: places.villages.get(lang)?.at ? lang : "",
    den: aim ? den : "",
  });
}
