/**
 * Short addresses that somebody types: `7KD3H`, `7kd 3h`, or the whole of it.
 */

import { readCode } from "../code.js";

/**
 * @param {string} base of the site @param {string} typed
 * @returns {Promise<{code: string, href: string} | null>} where a code leads, if it was ever issued
 */
export async function shortAddress(base, typed) {
  const code = readCode(typed.trim().replace(/^\S*\/q\//i, "").replace(/\/$/, ""));
  if (!code) return null;
  const href = `${base}/q/${code}/`;
  const answer = await fetch(href, { method: "HEAD" }).catch(() => null);
  return answer?.ok ? { code, href } : null;
}
