/**
 * What is chosen, above the list, each to be taken off.
 */

import { fill, shortened } from "./copies.js";
import { copyOf } from "./page-words.js";
import { FACETS } from "./state.js";

/**
 * @param {HTMLElement} root
 * @param {(facet: string, value: string) => string} name
 */
export function chips(root, name) {
  const strip = root.querySelector("[data-part=chips]");
  const list = strip.querySelector("ul");
  return {
    /** @param {import("./state.js").State} state */
    show(state) {
      const chosen = FACETS.flatMap((facet) => state[facet].map((value) => ({ facet, value, text: name(facet, value) })));
      if (state.q) chosen.unshift({ facet: "q", value: state.q, text: quoted(state.q) });
      list.replaceChildren(...chosen.map((one) => chip(root, one)));
      strip.hidden = !chosen.length;
    },

    /** @param {number} place the chip there, or the last one, or else the list takes the focus */
    focus(place) {
      const left = list.querySelectorAll("button");
      (left[Math.min(place, left.length - 1)] ?? root.querySelector("[data-part=results]")).focus({ preventScroll: true });
    },
  };
}

/** @param {string} text @returns {string} its beginning, as it is quoted on the pages */
export function quoted(text) {
  return `“${shortened(text)}”`;
}

/** @param {HTMLElement} root @param {{facet: string, value: string, text: string}} one */
function chip(root, { facet, value, text }) {
  const made = fill(copyOf(root, "chip"), { name: text });
  Object.assign(made.querySelector("button").dataset, { facet, value });
  return made;
}
