/**
 * Words and numbers of a list, from the templates in its root.
 */

import { fill } from "./copies.js";

const language = document.documentElement.lang;
const plural = new Intl.PluralRules(language);
const figures = new Intl.NumberFormat(language === "en" ? "en-GB" : language);

/** @param {number} value @returns {string} as people write it */
export function written(value) {
  return figures.format(value);
}

/** @param {ParentNode} root @param {string} part @returns {DocumentFragment} a copy of a template */
export function copyOf(root, part) {
  return document.importNode(root.querySelector(`template[data-part=${part}]`).content, true);
}

/** @param {ParentNode} node @param {Record<string, unknown>} cases those that do not hold are taken away */
export function keep(node, cases) {
  for (const [name, holds] of Object.entries(cases)) {
    if (!holds) node.querySelector(`[data-case=${name}]`)?.remove();
  }
}

/** @param {ParentNode} root @param {number} total @returns {string} "12 sản phẩm", "1 product", "2 products" */
export function products(root, total) {
  return counted(root, "products", total);
}

/** @param {ParentNode} root @param {string} part a template with a wording for one and for others @param {number} total @returns {string} */
export function counted(root, part, total) {
  const words = copyOf(root, part);
  const form = words.querySelector(`[data-plural=${plural.select(total)}]`) ?? words.querySelector("[data-plural=other]");
  return fill(form, { total: written(total) }).textContent;
}
