/**
 * Short addresses that somebody types: `7KD3H`, `7kd 3h`, or the whole of it.
 * Signs that look or sound like one another are read as the one that codes have;
 * the last letter checks the others. As generator/model/code.py, a test holds both together.
 */

import { fold } from "./text.js";

const ALPHABET = "23456789adefhjknprtvwxy";
const MEANT = { b: "8", c: "k", g: "9", i: "y", m: "n", q: "9", s: "5", u: "v", z: "2" };
const LENGTH = 5;

/** @param {string} typed @returns {string} the code that was meant, or "" */
export function readCode(typed) {
  const last = typed.trim().replace(/^\S*\/q\//i, "").replace(/\/$/, "");
  const meant = fold(last).replace(/[ .·-]/g, "").replace(/[bcgimqsuz]/g, (sign) => MEANT[sign]);
  const values = [...meant].map((sign) => ALPHABET.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1)) return "";
  return values.reduce((sum, value, at) => sum + value * (LENGTH - at), 0) % ALPHABET.length ? "" : meant;
}

/**
 * @param {string} base of the site @param {string} typed
 * @returns {Promise<{code: string, href: string} | null>} where a code leads, if it was ever issued
 */
export async function shortAddress(base, typed) {
  const code = readCode(typed);
  if (!code) return null;
  const href = `${base}/q/${code}/`;
  const answer = await fetch(href, { method: "HEAD" }).catch(() => null);
  return answer?.ok ? { code, href } : null;
}
