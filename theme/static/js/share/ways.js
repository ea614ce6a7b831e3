/**
 * The addresses by which a page is handed on: the twin of
 * generator/render/sharing.py, for addresses that a visitor makes.
 */

const MADE = {
  zalo: (url) => `https://button-share.zalo.me/share_external?d=${encodeURIComponent(btoa(JSON.stringify({ url })))}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`,
  mail: (url, before) => `${before.split("&body=")[0]}&body=${encodeURIComponent(url)}`,
};

/** @param {string} query of the address, "" for that of the page itself @returns {string} the page's public address with it */
export function sharedAddress(query) {
  const own = document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
  return own + query;
}

/** @param {HTMLElement} root the row of links @param {string} query that they hand on with the page's address */
export function lead(root, query) {
  const url = sharedAddress(query);
  for (const link of root.querySelectorAll("[data-way]")) link.href = MADE[link.dataset.way](url, link.getAttribute("href"));
}
