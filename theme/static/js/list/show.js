/**
 * Puts a list on its page: what must be said first, cards, the comparison, the
 * points that stock most of it.
 */

import { standing } from "../rule.js";
import { card } from "../search/cards.js";
import { fill, shortened } from "../search/copies.js";
import { copyOf, keep, products as counted, written } from "../search/page-words.js";
import { lead, sharedAddress } from "../share/ways.js";
import { today } from "../today.js";
import { compared } from "./compare.js";
import { listed, stocking } from "./points.js";
import { LIMIT } from "./store.js";

const TOLD = 5;
const OVER = new Set(["ended", "revoked"]);

/** @typedef {import("./pieces.js").Shown} Shown */

/** @param {HTMLElement} root */
export function shownOn(root) {
  const part = (name) => root.querySelector(`[data-part=${name}]:not(template)`);
  const put = (name, ...nodes) => {
    part(name).replaceChildren(...nodes);
    part(name).closest("section").hidden = !nodes.length;
  };
  const say = (name, node) => {
    part(name).replaceChildren(...(node ? [node] : []));
    part(name).hidden = !node;
  };
  return {
    /** @param {Shown} shown @param {{shared: boolean, wrong: string[], more: number}} told @param {string} query that names the list */
    show(shown, told, query) {
      const { products } = shown;
      const holds = told.shared ? products.length > 0 : query !== "";
      root.dataset.shown = String(products.length);
      part("status").replaceChildren(copyCount(root, products.length, told.shared));
      say("message", remarks(root, shown, told));
      say("empty", holds ? null : copyOf(root, told.shared ? "nothing" : "none"));
      part("tools").hidden = !holds;
      part("print").hidden = !products.length;
      part("clear").hidden = told.shared;
      put("cards", ...products.map((one) => entry(root, one)));
      put("compared", ...(products.length > 1 ? [compared(root, products)] : []));
      const points = stocking(products, shown.points);
      put("stocking", ...(points.length ? [listed(root, points, products.length)] : []));
      share(products.length ? query : "");
    },

    /** Nothing could be had. */
    fail() {
      part("status").replaceChildren();
      say("message", copyOf(root, "failed"));
    },

    /** @param {boolean} can whether what was taken out can be put back */
    undo(can) {
      part("undo").hidden = !can;
      if (can) part("undo").focus({ preventScroll: true });
    },

    /** @param {string[]} codes of the products of a list that an address names @param {string[]} own offers to keep those that are not kept yet */
    offer(codes, own) {
      const fresh = codes.filter((code) => !own.includes(code)).length;
      part("save").hidden = !fresh;
      part("own").hidden = !own.length;
    },

    /** @param {number} put @param {number} left how many found no room */
    saved(put, left) {
      const words = copyOf(root, "saved");
      fill(words, { products: counted(root, put), left: counted(root, left) });
      keep(words, { saved: put, left });
      part("said").replaceChildren(words);
    },
  };
}

/** @param {HTMLElement} root @param {number} total @param {boolean} shared */
function copyCount(root, total, shared) {
  const words = copyOf(root, "count");
  fill(words, { products: counted(root, total) });
  keep(words, { shared: shared && total, own: !shared && total });
  return words;
}

/** @param {HTMLElement} root @param {import("./pieces.js").Product} product @returns {Node} its card, that can be kept or taken out */
function entry(root, product) {
  const made = card(root, product);
  made.querySelector("article").dataset.keep = product.code;
  return made;
}

/** @param {HTMLElement} root @param {Shown} shown @param {{wrong: string[], more: number}} told @returns {Node | null} what a visitor must know */
function remarks(root, { products, gone, unknown, later }, { wrong, more }) {
  const over = products.filter(({ terms }) => OVER.has(standing(terms, today()).state)).map(({ name }) => name);
  const said = { over, gone, unknown, wrong, later, more: more ? [written(more)] : [] };
  if (!Object.values(said).some((names) => names.length)) return null;
  const words = copyOf(root, "remarks");
  keep(words, Object.fromEntries(Object.entries(said).map(([name, names]) => [name, names.length])));
  fill(words, { limit: LIMIT, ...Object.fromEntries(Object.entries(said).map(([name, names]) => [name, some(names)])) });
  return words;
}

/** @param {string[]} names @returns {string} the first of them, each cut where somebody wrote a novel */
function some(names) {
  const first = names.slice(0, TOLD).map(shortened).join(", ");
  return names.length > TOLD ? `${first}…` : first;
}

/** @param {string} query that names the list; the links at the end of the page hand it on, and it stands there on paper */
function share(query) {
  const row = document.querySelector("[data-module=share]");
  row.dataset.query = query;
  lead(row, query);
  document.querySelector("[data-part=address]").textContent = sharedAddress(query);
}
