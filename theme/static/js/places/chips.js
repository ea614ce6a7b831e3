/**
 * What is asked, above the list, each to be taken off.
 */

import { fill } from "../search/copies.js";
import { copyOf } from "../search/page-words.js";
import { chosen } from "./state.js";

/** The facet of the visitor's position, which no address holds. */
export const HERE = "here";
const STARTS = ["tinh", "xa"];

/** @param {HTMLElement} root @param {(facet: string, value: string) => string} name */
export function chips(root, name) {
  const strip = root.querySelector("[data-part=chips]");
  const rows = strip.querySelector("ul");
  return {
    /** @param {import("./state.js").State} state @param {[number, number] | null} here */
    show(state, here) {
      const facets = [...(here ? [HERE] : []), ...chosen(state)];
      const said = (facet) => (state.den && STARTS.includes(facet) ? "from" : facet);
      rows.replaceChildren(...facets.map((facet) => chip(root, facet, words(root, said(facet), name(facet, state[facet]) || state[facet]))));
      strip.hidden = !facets.length;
    },

    /** @param {number} place the chip there, or the last one, or else the list takes the focus */
    focus(place) {
      const left = rows.querySelectorAll("button");
      (left[Math.min(place, left.length - 1)] ?? root.querySelector("[data-part=results]")).focus({ preventScroll: true });
    },
  };
}

/** @param {HTMLElement} root @param {string} facet @param {string} name @returns {string} as the page's template says it, or the name alone */
function words(root, facet, name) {
  const said = copyOf(root, "chip-words").querySelector(`[data-facet=${facet}]`);
  return said ? fill(said, { name }).textContent : name;
}

/** @param {HTMLElement} root @param {string} facet @param {string} name */
function chip(root, facet, name) {
  const made = fill(copyOf(root, "chip"), { name });
  made.querySelector("button").dataset.facet = facet;
  return made;
}
