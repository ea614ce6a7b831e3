/**
 * What is asked of a list, and the address that says it. Pure.
 *
 * @typedef {{q: string, tinh: string[], nhom: string[], bo: string[], sao: string[], "hieu-luc": string[],
 *   mua: string[], "diem-ban": string[], xep: string, trang: number}} State
 *   values of one facet mean "or", facets among each other "and"; xep is "" for the usual order
 */

export const FACETS = ["tinh", "nhom", "bo", "sao", "hieu-luc", "mua", "diem-ban"];
const ORDERS = ["lien-quan", "ten", "moi", "sao"];
const LETTERS = 300;
const PAGES = 9999;

/**
 * @param {string} search the query of an address, whoever wrote it
 * @param {Record<string, string[]>} known the values of each facet, in their order
 * @returns {State} what it asks; what is not known is left out
 */
export function read(search, known) {
  const asked = new URLSearchParams(search);
  const state = { q: typed(asked.get("q") ?? ""), xep: asked.get("xep") ?? "", trang: page(asked.get("trang")) };
  for (const facet of FACETS) {
    const wanted = new Set(asked.getAll(facet).join(",").split(","));
    state[facet] = known[facet].filter((value) => wanted.has(value));
  }
  return ordered(state, state.xep);
}

/** @param {string} text @returns {string} the text of a question: one line, not too long */
export function typed(text) {
  const line = text.slice(0, 4 * LETTERS).normalize("NFC").replace(/[\s\p{Cc}]+/gu, " ").trim();
  return [...line].slice(0, LETTERS).join("").trim();
}

/** @param {string | null} text */
function page(text) {
  return /^[1-9]\d{0,3}$/.test(text ?? "") ? Math.min(Number(text), PAGES) : 1;
}

/** @param {State} state @returns {string} the order where nobody chose one */
function usual(state) {
  return state.q ? "lien-quan" : "ten";
}

/** @param {State} state @returns {string} the order of the list */
export function order(state) {
  return state.xep || usual(state);
}

/** @param {State} state @param {string} xep @returns {State} the same in another order */
export function ordered(state, xep) {
  const known = ORDERS.includes(xep) && (xep !== "lien-quan" || state.q) && xep !== usual(state);
  return { ...state, xep: known ? xep : "" };
}

/** @param {State} state @returns {string} the query of its address, "" where nothing is asked */
export function write(state) {
  const parts = state.q ? [new URLSearchParams({ q: state.q }).toString()] : [];
  for (const facet of FACETS) {
    if (state[facet].length) parts.push(`${facet}=${state[facet].join(",")}`);
  }
  if (state.xep) parts.push(`xep=${state.xep}`);
  if (state.trang > 1) parts.push(`trang=${state.trang}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @param {State} state @returns {string} for a link: an address without question asks for everything */
export function href(state) {
  return write(state) || "?";
}

/** @param {State} state @param {string} facet a facet or q @param {string} [value] @returns {State} without it */
export function without(state, facet, value) {
  if (facet === "q") return ordered({ ...state, q: "", trang: 1 }, state.xep);
  return { ...state, [facet]: state[facet].filter((one) => value && one !== value), trang: 1 };
}

/** @param {State} state @returns {State} everything, in the same order */
export function everything(state) {
  const none = { ...state, q: "", trang: 1 };
  for (const facet of FACETS) none[facet] = [];
  return ordered(none, state.xep);
}

/** @param {State} state @returns {number} how many boxes are ticked */
export function chosen(state) {
  return FACETS.reduce((total, facet) => total + state[facet].length, 0);
}
