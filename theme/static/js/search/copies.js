/**
 * Copies of the page's own templates, filled with text.
 */

const LONGEST = 60;

/**
 * @param {ParentNode} words @param {string} selector
 * @returns {HTMLElement} a copy of the element
 */
export function copy(words, selector) {
  return document.importNode(words.querySelector(selector), true);
}

/**
 * @param {ParentNode} element
 * @param {Record<string, string | number>} texts by the name of the slot; slots that are not there are passed over
 * @returns {ParentNode} the element
 */
export function fill(element, texts) {
  for (const [name, text] of Object.entries(texts)) {
    for (const slot of element.querySelectorAll(`[data-slot=${name}]`)) slot.textContent = String(text);
  }
  return element;
}

/** @param {string} text @returns {string} its first letters */
export function shortened(text) {
  const letters = [...text.slice(0, 2 * LONGEST)];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : text;
}
