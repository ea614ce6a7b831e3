/**
 * The certificate of a product that a script puts on the page, judged on the visitor's day.
 */

import { certificate } from "../certificate.js";

/**
 * @param {ParentNode} root holds an empty badge: an element with `data-certificate`
 * @param {import("../rule.js").Term[]} [terms] without any there is no badge
 */
export function badge(root, terms) {
  const element = root.querySelector("[data-certificate]");
  if (!terms?.length) return element?.remove();
  element.dataset.certificate = JSON.stringify(terms);
  certificate(element);
}
