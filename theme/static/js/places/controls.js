/**
 * The fields of the finder: what they say, and how they show what is asked and
 * how many places each choice would leave.
 */

import { written } from "../search/page-words.js";
import { option, sold } from "./choices.js";
import { FACETS } from "./state.js";

/** @typedef {import("./state.js").State} State */

const SEEN = ["tinh", "loai", "xa"];
const FOLDED = ["co"];
const WHERE = ["tinh", "xa"];

/** @param {HTMLElement} root */
export function controls(root) {
  const form = root.querySelector("form");
  const field = (facet) => form.elements.namedItem(facet);
  const more = form.querySelector("details");
  const stock = sold(form);
  let unfold = () => {};
  more.addEventListener("toggle", () => more.open && unfold());
  return {
    form,

    /** @param {string} facet @param {string} value @returns {string} the name of a choice, "" where there is none such */
    name(facet, value) {
      const one = field(facet);
      if (one?.type === "checkbox") return one.closest("label").textContent.trim();
      return [...(one?.options ?? [])].find((option) => option.value === value)?.dataset.name ?? "";
    },

    /** @param {import("./places.js").Places} places puts in the choices that the page came without */
    offer(places) {
      stock.offer(places.stocked);
      unfold = () => stock.fill();
      if (more.open) unfold();
      const villages = [...places.villages].filter(([, { at }]) => at).map(([slug, { name }]) => [slug, name]);
      field("lang").append(...villages.map(option));
      const [provinces, targets] = form.querySelectorAll("select[name=den] optgroup");
      provinces.replaceChildren(...places.today.map(option));
      targets.replaceChildren(...villages.map(option));
    },

    /** @param {[slug: string, name: string][]} communes of the province that is chosen */
    communes(communes) {
      const select = field("xa");
      select.replaceChildren(select.options[0], ...communes.map(option));
      select.disabled = !communes.length;
    },

    /** @returns {State} what they say now, also what contradicts itself: `whole` decides, by what was changed last */
    said() {
      const values = FACETS.map((facet) => [facet, field(facet)]);
      return Object.fromEntries(values.map(([facet, one]) => [facet, one?.type === "checkbox" ? (one.checked ? one.value : "") : (one?.value ?? "")]));
    },

    /** @param {State} state */
    show(state) {
      if (state.co) stock.hold(state.co);
      for (const facet of FACETS) {
        const one = field(facet);
        if (one?.type === "checkbox") one.checked = Boolean(state[facet]);
        else if (one) one.value = state[facet];
      }
      if (state.co || state.lang || state.den) more.open = true;
      for (const part of form.querySelectorAll("[data-part=way]")) part.hidden = !state.den;
    },

    /**
     * @param {(facet: string) => Map<string, number>} tally is asked for what is folded away once that is open
     * @param {State} state on a way, provinces and communes do not narrow
     */
    count(tally, state) {
      const say = (facet) => count(field(facet), facet, tally(facet), Boolean(state.den));
      SEEN.forEach(say);
      let said = false;
      unfold = () => {
        stock.fill();
        if (!said) FOLDED.forEach(say);
        said = true;
      };
      if (more.open) unfold();
    },
  };
}

/** @param {HTMLSelectElement} select @param {string} facet @param {Map<string, number>} totals @param {boolean} way where it starts narrows nothing */
function count(select, facet, totals, way) {
  const where = WHERE.includes(facet);
  for (const one of select.options) {
    if (!one.value) continue;
    const total = totals.get(one.value) ?? 0;
    const text = way && where ? one.dataset.name : `${one.dataset.name} (${written(total)})`;
    if (one.textContent !== text) one.textContent = text;
    const dead = !total && !one.selected && !where;
    if (one.disabled !== dead) one.disabled = dead;
  }
}
