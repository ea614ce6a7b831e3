/**
 * Finds products by name, producer, decision or code on the check page.
 *
 * The list is fetched when the first question is asked, not before. Without
 * this script the form leads to the page that lists the decisions.
 */

import { certificate } from "./certificate.js";
import { LISTED, standing } from "./rule.js";
import { fold } from "./text.js";
import { today } from "./today.js";

const LIMIT = 50;

/**
 * @typedef {[slug: string, name: string, producer: string, province: string, numbers: string,
 *   terms: unknown[], known: string]} Row
 */

/** @param {HTMLFormElement} form with `data-source`, the address of the list */
export function check(form) {
  const box = form.elements.namedItem("q");
  const results = form.querySelector("[data-part=results]");
  if (!box || !results || !form.dataset.source) return;
  let rows;
  const answer = async () => {
    const asked = fold(box.value);
    if (!asked) return;
    rows ??= fetch(form.dataset.source).then((response) => response.json());
    results.replaceChildren(...found(await rows, asked, form));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(box.value)}`);
    answer().catch(() => form.submit());
  });
  box.value ||= new URLSearchParams(location.search).get("q") ?? "";
  answer().catch((fault) => console.error("check:", fault));
}

/** @param {Row[]} rows @param {string} asked @param {HTMLFormElement} form @returns {Node[]} */
function found(rows, asked, form) {
  const words = asked.split(" ");
  const hits = rows.filter((row) => words.every((word) => row[6].includes(word)));
  if (!hits.length) return [copy(form, "none")];
  const ranked = hits.sort((a, b) => rank(b, asked) - rank(a, asked));
  const shown = ranked.slice(0, LIMIT).map((row) => filled(row, form));
  return hits.length > LIMIT ? [copy(form, "many"), ...shown] : shown;
}

/** @param {Row} row @param {string} asked @returns {number} higher is better: numbers, whole words, still certified */
function rank(row, asked) {
  if (row[4].split(" · ").some((number) => fold(number) === asked)) return 20;
  const words = ` ${row[6].replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const name = ` ${fold(row[1]).replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const whole = asked.split(" ").every((word) => words.includes(` ${word} `));
  const named = name.includes(` ${asked} `);
  const together = words.includes(` ${asked} `);
  return 6 * named + 4 * together + 2 * whole + LISTED.has(standing(row[5], today()).state);
}

/** @param {HTMLFormElement} form @param {string} part */
function copy(form, part) {
  return form.querySelector(`template[data-part=${part}]`).content.cloneNode(true);
}

/** @param {Row} row @param {HTMLFormElement} form */
function filled([slug, name, producer, province, numbers, terms], form) {
  const result = copy(form, "result");
  const link = slot(result, "name", name);
  link.href = new URL(`../san-pham/${slug}/`, form.action).href;
  slot(result, "producer", producer || "—");
  slot(result, "province", province);
  slot(result, "decision", numbers || "—");
  const badge = result.querySelector("[data-module=certificate]");
  const stars = String(terms[0][0]);
  for (const part of badge.querySelectorAll("[data-slot=stars]")) part.textContent = stars;
  for (const part of badge.querySelectorAll("[data-slot=signs]")) part.textContent = "★".repeat(Number(stars));
  badge.dataset.certificate = JSON.stringify(terms);
  certificate(badge);
  return result;
}

/** @param {ParentNode} root @param {string} name @param {string} text */
function slot(root, name, text) {
  const element = root.querySelector(`[data-slot=${name}]`);
  element.textContent = text;
  return element;
}
