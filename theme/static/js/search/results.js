/**
 * The list of products and what stands around it: the number, the pages, what
 * else was found. What the server wrote is kept for when nothing can be had.
 */

import { advice } from "./advice.js";
import { card, line } from "./cards.js";
import { fill } from "./copies.js";
import { copyOf, keep, products, written } from "./page-words.js";
import { pager } from "./pager.js";
import { href } from "./state.js";

const PATIENCE = 600;

/**
 * @param {HTMLElement} root
 * @param {(facet: string, value: string) => string} name of a value of a facet
 */
export function results(root, name) {
  const [whole, status, list, others] = ["results", "status", "list", "also"].map((part) => root.querySelector(`[data-part=${part}]`));
  const server = [status, list].map((part) => [...part.childNodes]);
  let timer = 0;
  const put = (said, shown, also = []) => {
    clearTimeout(timer);
    list.setAttribute("aria-busy", "false");
    status.replaceChildren(...said);
    list.replaceChildren(...shown);
    others.replaceChildren(...also);
    others.hidden = !also.length;
  };
  return {
    /** An answer is awaited; the list stays until it is there. */
    wait() {
      clearTimeout(timer);
      list.setAttribute("aria-busy", "true");
      timer = setTimeout(() => status.replaceChildren(paragraph(copyOf(root, "busy"))), PATIENCE);
    },

    /** @param {any} found @param {import("./state.js").State} state */
    show(found, state) {
      const last = Math.max(1, Math.ceil(found.total / root.dataset.perPage));
      const said = [paragraph(count(root, found, state, last))];
      if (found.near && found.total) said.push(paragraph(copyOf(root, "near")));
      if (!found.total) put(said, [advice(root, state, found, name)], rest(root, found.others));
      else put(said, [cards(root, found.hits), ...pager(root, state.trang, last, (trang) => href({ ...state, trang }))], rest(root, found.others));
    },

    /** The server's list again. */
    restore() {
      put(...server);
      list.removeAttribute("aria-busy");
    },

    /** @param {boolean} always or only where its beginning is out of sight */
    top(always) {
      if (always || whole.getBoundingClientRect().top < 0) whole.scrollIntoView({ behavior: "instant", block: "start" });
    },

    focus() {
      whole.focus({ preventScroll: true });
    },
  };
}

/** @param {Node} words */
function paragraph(words) {
  const made = document.createElement("p");
  made.append(words);
  return made;
}

/** @returns {Node} the line above the list, as count() of the theme writes it */
function count(root, { total, counts }, state, last) {
  const states = state["hieu-luc"];
  const unknown = !states.length || states.includes("chua-ro") ? (counts["hieu-luc"]?.["chua-ro"] ?? 0) : 0;
  const words = copyOf(root, "count");
  fill(words, { products: products(root, total), unknown: written(unknown), number: written(state.trang), last: written(last) });
  keep(words, { unknown, pages: last > 1 });
  return words;
}

/** @param {HTMLElement} root @param {import("./engine.js").Hit[]} hits */
function cards(root, hits) {
  const made = document.createElement("ul");
  made.className = "grid";
  made.append(...hits.map((hit) => card(root, hit)));
  return made;
}

/** @param {HTMLElement} root @param {import("./engine.js").Group[]} groups of other kinds @returns {Node[]} each under its heading */
function rest(root, groups) {
  const sections = copyOf(root, "others");
  for (const { kind, total, hits } of groups) {
    const section = sections.querySelector(`[data-kind=${kind}]`);
    section?.querySelector("ul").append(...hits.map((hit) => line(root, hit)));
    if (section) fill(section, { total: written(total) });
  }
  const found = new Set(groups.map(({ kind }) => kind));
  return [...sections.children].filter((section) => found.has(section.dataset.kind));
}
