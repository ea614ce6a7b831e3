/**
 * Codes of short addresses, the twin of generator/model/code.py: four signs and
 * a fifth that checks them. Pure.
 */

import { fold } from "./search/text.js";

const ALPHABET = "23456789adefhjknprtvwxy";
const ALSO_READ = { b: "8", c: "k", g: "9", i: "y", m: "n", q: "9", s: "5", u: "v", z: "2" };
const LENGTH = 5;

/** @param {unknown} text @returns {boolean} whether it is a code as codes are written, its last sign right */
export function isCode(text) {
  if (typeof text !== "string" || text.length !== LENGTH) return false;
  const values = [...text].map((sign) => ALPHABET.indexOf(sign));
  return !values.includes(-1) && values.reduce((sum, value, at) => sum + value * (LENGTH - at), 0) % ALPHABET.length === 0;
}

/** @param {string} typed @returns {string} the code that was meant, with capitals, blanks, marks or signs that look alike; or "" */
export function readCode(typed) {
  const bare = fold(typed).replace(/[ .·-]/g, "");
  const meant = [...bare].map((sign) => ALSO_READ[sign] ?? sign).join("");
  return isCode(meant) ? meant : "";
}
