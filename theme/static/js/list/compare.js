/**
 * The products of a list side by side: a column each, a row for each thing that
 * is known of at least one of them.
 */

import { pageAddress } from "../address.js";
import { badge } from "../search/badge.js";
import { copyOf } from "../search/page-words.js";

/** @typedef {import("./pieces.js").Product} Product */

const FACTS = ["ingredients", "storage", "shelf_life", "standards", "marks"];
const TEXTS = {
  maker: ({ maker }) => maker,
  place: ({ place }) => place,
  kind: ({ kind }) => kind,
  packs: ({ packs }) => packs.join("\n"),
  season: ({ season }) => season,
  ...Object.fromEntries(FACTS.map((name, at) => [name, ({ facts }) => facts[at] ?? ""])),
};

/** @param {HTMLElement} root @param {Product[]} products @returns {Node} the table */
export function compared(root, products) {
  const made = copyOf(root, "compare");
  made.querySelector("thead tr").append(...products.map((one) => headOf(root, one)));
  for (const row of made.querySelectorAll("tbody tr")) {
    const cells = products.map((one) => cellOf(root, row, one));
    if (cells.some((cell) => cell.hasChildNodes())) row.append(...cells);
    else row.remove();
  }
  return made;
}

/** @param {HTMLElement} root @param {Product} product */
function headOf(root, { path, name, lang }) {
  const cell = document.createElement("th");
  const link = document.createElement("a");
  cell.scope = "col";
  link.href = pageAddress(root.dataset.root.replace(/\/$/u, "") + path);
  link.textContent = name;
  if (lang) link.lang = lang;
  cell.append(link);
  return cell;
}

/** @param {HTMLElement} root @param {HTMLTableRowElement} row @param {Product} product */
function cellOf(root, { dataset: { row, lang } }, product) {
  const cell = document.createElement("td");
  if (row === "state") {
    const shown = copyOf(root, "badge");
    badge(shown, product.terms);
    cell.append(shown);
    return cell;
  }
  const text = TEXTS[row](product);
  if (text) cell.textContent = text;
  if (lang) cell.lang = lang;
  return cell;
}
