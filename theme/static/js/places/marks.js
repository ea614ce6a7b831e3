/**
 * What was found, as the map draws it.
 */

import { copyOf } from "../search/page-words.js";

/**
 * @param {HTMLElement} root @param {import("./narrow.js").Found[]} found in the order of the list
 * @param {(facet: string, value: string) => string} name
 * @returns {import("../map/marks.js").Row[]} those whose position is known, with their number in the list
 */
export function marks(root, found, name) {
  const paused = copyOf(root, "row").querySelector("[data-case=paused] .status").textContent.trim();
  const mark = ({ row }, at) => ({
    id: row.id,
    kind: row.kind,
    number: at + 1,
    name: row.name,
    href: row.href,
    type: name("loai", row.type),
    lat: row.at[0],
    lon: row.at[1],
    approximate: row.off > 0,
    state: row.state === "paused" ? paused : "",
  });
  return found.flatMap((one, at) => (one.row.at ? [mark(one, at)] : []));
}
