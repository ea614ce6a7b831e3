/**
 * Rules on Vietnamese text, the twin of generator/text.py.
 */

/**
 * @param {string} text
 * @returns {string} lower case, without marks, đ as d, runs of blanks as one
 */
export function fold(text) {
  return text
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .trim()
    .split(/\s+/u)
    .join(" ");
}
