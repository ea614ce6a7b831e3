/**
 * What is asked of the places, and the address that says it. The visitor's own
 * position is no part of it. Pure.
 *
 * @typedef {{kieu: string, tinh: string, xa: string, loai: string, mo: string, co: string, lang: string, den: string,
 *   lech: string}} State  "" is not asked. kieu: diem or lang; mo: 1, open now; co: a product, bo:<set> or chu:<producer>;
 *   lang: near that village; den: on the way to that province or village, lech kilometres of detour. With den, tinh and xa
 *   say where the way starts.
 */

export const FACETS = ["kieu", "tinh", "xa", "loai", "mo", "co", "lang", "den", "lech"];
export const DETOURS = ["5", "10", "20", "50"];
const USUAL_DETOUR = "10";
const FORMS = {
  kieu: /^(?:diem|lang)$/u,
  mo: /^1$/u,
  co: /^(?:(?:bo|chu):)?[a-z0-9-]{1,80}$/u,
  lech: /^(?:5|10|20|50)$/u,
};
const SLUG = /^[a-z0-9-]{1,80}$/u;

/** @param {string} search the query of an address, whoever wrote it @returns {State} what is well formed in it */
export function read(search) {
  const asked = new URLSearchParams(search);
  return whole(Object.fromEntries(FACETS.map((facet) => [facet, formed(facet, asked.get(facet) ?? "")])));
}

/** @param {string} facet @param {string} value */
function formed(facet, value) {
  return (FORMS[facet] ?? SLUG).test(value) ? value : "";
}

/** @param {State} state @returns {State} a commune only in a province, a detour on every way and nowhere else */
export function whole(state) {
  const way = Boolean(state.den);
  return { ...state, xa: state.tinh && state.xa, lang: way ? "" : state.lang, lech: way ? state.lech || USUAL_DETOUR : "" };
}

/** @param {State} state @returns {string} the query of its address, "" where nothing is asked */
export function write(state) {
  const said = FACETS.filter((facet) => state[facet] && !(facet === "lech" && state.lech === USUAL_DETOUR));
  return said.length ? `?${said.map((facet) => `${facet}=${state[facet]}`).join("&")}` : "";
}

/** @param {State} state @param {string} facet @returns {State} without it and what hangs on it */
export function without(state, facet) {
  return whole({ ...state, [facet]: "" });
}

/** @returns {State} in which nothing is asked */
export function nothing() {
  return read("");
}

/** @param {State} state @returns {string[]} what is asked and can be taken off */
export function chosen(state) {
  return FACETS.filter((facet) => state[facet] && facet !== "lech");
}
