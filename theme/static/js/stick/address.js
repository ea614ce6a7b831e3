/**
 * Addresses of pages where no server answers for a folder; stands in for ../address.js.
 */

/** @param {string} folder address that ends in a slash @returns {string} address of its page */
export function pageAddress(folder) {
  return `${folder}index.html`;
}
