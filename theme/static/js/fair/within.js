/**
 * Narrows the lists of a fair's page to what has words that begin like those in a
 * box, with or without accents.
 */

import { copyOf, counted } from "../search/page-words.js";
import { fold } from "../search/text.js";

/** @param {HTMLElement} root holds the box and its words; the lists stand in `data-rows` elsewhere on the page */
export function within(root) {
  const form = root.querySelector("form");
  const lists = [...document.querySelectorAll("[data-rows]")].map((list) => ({ list, rows: rowsOf(list) }));
  const narrowed = () => narrow(root, lists, fold(form.elements.q.value));
  form.addEventListener("input", narrowed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrowed();
  });
  if (form.elements.q.value) narrowed();
}

/** @param {HTMLElement} list */
function rowsOf(list) {
  return [...list.querySelectorAll(":scope > ul > li")].map((row) => ({ row, text: textOf(row) }));
}

/** @param {HTMLElement} row @returns {string} folded, each word behind a blank; of a product its name, maker and place, not the day on its certificate */
function textOf(row) {
  const parts = row.querySelectorAll(".card__title, .card__maker, .card__place");
  const text = parts.length ? [...parts].map((part) => part.textContent).join(" ") : row.textContent;
  return ` ${fold(text)}`;
}

/**
 * @param {HTMLElement} root
 * @param {{list: HTMLElement, rows: {row: HTMLElement, text: string}[]}[]} lists
 * @param {string} asked folded; "" shows everything
 */
function narrow(root, lists, asked) {
  const words = asked.split(" ").map((word) => ` ${word}`);
  let total = 0;
  for (const { list, rows } of lists) {
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += Number(!row.hidden);
    }
    list.hidden = shown === 0 && asked !== "";
    total += shown;
  }
  say(root, asked, total);
}

/** @param {HTMLElement} root @param {string} asked @param {number} total */
function say(root, asked, total) {
  const said = root.querySelector("[data-part=said]");
  if (!asked) return said.replaceChildren();
  if (total) return said.replaceChildren(counted(root, "found", total));
  const none = copyOf(root, "none");
  const link = none.querySelector("a");
  link.search = new URLSearchParams({ q: root.querySelector("form").elements.q.value }).toString();
  return said.replaceChildren(none);
}
