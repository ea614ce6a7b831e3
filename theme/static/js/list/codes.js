/**
 * The query that names a list of products by their codes. Pure.
 */

import { readCode } from "../code.js";

const NAME = "ds";

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
