/**
 * Codes of products, the twin of generator/model/code.py: four signs and a
 * fifth that checks them; and the query that names a list of them. Pure.
 */

const ALPHABET = "23456789adefhjknprtvwxy";
const ALSO_READ = { b: "8", c: "k", g: "9", i: "y", m: "n", q: "9", s: "5", u: "v", z: "2" };
const LENGTH = 5;
const NAME = "ds";

/** @param {unknown} text @returns {boolean} whether it is a code as codes are written, its last sign right */
export function isCode(text) {
  if (typeof text !== "string" || text.length !== LENGTH) return false;
  const values = [...text].map((sign) => ALPHABET.indexOf(sign));
  return !values.includes(-1) && values.reduce((sum, value, at) => sum + value * (LENGTH - at), 0) % ALPHABET.length === 0;
}

/** @param {string} typed @returns {string} the code that was meant, in capitals too, with signs that look alike; or "" */
export function readCode(typed) {
  const meant = [...typed.toLowerCase()].map((sign) => ALSO_READ[sign] ?? sign).join("");
  return isCode(meant) ? meant : "";
}

/**
 * @param {string} search the query of an address, whoever wrote it
 * @returns {{codes: string[], wrong: string[]} | null} the codes, each once, and what is none; null where no list is named
 */
export function readList(search) {
  const named = new URLSearchParams(search).get(NAME);
  if (named === null) return null;
  const parts = [...new Set(named.split(/[\s.,;_-]+/u).filter(Boolean))];
  return { codes: [...new Set(parts.map(readCode).filter(Boolean))], wrong: parts.filter((part) => !readCode(part)) };
}

/** @param {string[]} codes @returns {string} the query that names them, "" where there are none */
export function writeList(codes) {
  return codes.length ? `?${NAME}=${codes.join("-")}` : "";
}
