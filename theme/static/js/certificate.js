/**
 * Judges a certificate again on the visitor's day, so that stars vanish when a
 * term has ended even if nobody rebuilt the site. Touches the page only where
 * the state or the stars are others than when the site was built.
 */

import { standing } from "./rule.js";
import { today } from "./today.js";

/** @param {HTMLElement} root an element with `data-certificate` and `data-state` */
export function certificate(root) {
  if (!root.dataset.certificate) return;
  show(root, standing(JSON.parse(root.dataset.certificate), today()));
}

/**
 * @param {HTMLElement} root
 * @param {ReturnType<typeof standing>} now
 */
function show(root, now) {
  const parts = root.querySelectorAll("[data-part=stars]");
  for (const part of parts) {
    if (now.stars) count(part, now.stars);
    else part.remove();
  }
  if (root.dataset.state === now.state) return;
  root.dataset.state = now.state;
  const words = wordsFor(now);
  if (words) root.querySelector("[data-part=state]")?.replaceChildren(words);
}

/** @param {Element} part @param {number} stars */
function count(part, stars) {
  const [signs, rank] = part.children;
  if (!signs || !rank || signs.textContent === "★".repeat(stars)) return;
  signs.textContent = "★".repeat(stars);
  rank.textContent = rank.textContent.replace(/\d/, String(stars));
}

/**
 * @param {ReturnType<typeof standing>} now
 * @returns {Node | undefined} the words of the state, from the page's own template
 */
function wordsFor({ state, term }) {
  const template = document.querySelector("template[data-words=certificate]");
  const words = template?.content.querySelector(`[data-state=${state}]`)?.cloneNode(true);
  const slot = words?.querySelector("[data-slot=day]");
  if (slot) slot.textContent = state === "revoked" ? written(term[6], term[6]) : written(term[3], term[4]);
  return words;
}

/**
 * @param {string} from @param {string} to the span of a day, as 2026-01-01 and 2026-12-31
 * @returns {string} the day, the month or the year, as far as it is known, in the language of the page
 */
function written(from, to) {
  if (!to) return "";
  const [year, month, day] = to.split("-").map(Number);
  const vietnamese = document.documentElement.lang !== "en";
  const known = from === to ? "day" : from.slice(0, 7) === to.slice(0, 7) ? "month" : "year";
  if (vietnamese) return { day: `${day}/${month}/${year}`, month: `tháng ${month}/${year}`, year: `năm ${year}` }[known];
  const parts = { day: { day: "numeric", month: "long" }, month: { month: "long" }, year: {} }[known];
  return new Intl.DateTimeFormat("en-GB", { year: "numeric", ...parts, timeZone: "UTC" }).format(Date.parse(to));
}
