/**
 * Addresses of pages, as scripts put them into links. A folder answers with
 * its page here; where no server does that, on a stick, stick/address.js stands in.
 */

/** @param {string} folder address that ends in a slash @returns {string} address of its page */
export function pageAddress(folder) {
  return folder;
}
