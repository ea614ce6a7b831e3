/**
 * The boxes to tick, the order and the box to type in: what they say, and how
 * they show what is asked and how many products each of them stands for.
 */

import { today } from "../today.js";
import { chosen, FACETS, order, ordered, typed } from "./state.js";
import { copyOf, products, written } from "./page-words.js";

/** @typedef {import("./state.js").State} State */

/** @param {HTMLElement} root the root of the list */
export function controls(root) {
  const form = root.querySelector("[data-part=form]");
  const box = form.elements.namedItem("q");
  const select = root.querySelector("[data-part=order]");
  const ticks = [...form.elements].filter((one) => one.type === "checkbox");
  const known = Object.fromEntries(FACETS.map((facet) => [facet, []]));
  for (const tick of ticks) known[tick.name].push(tick.value);
  const month = ticks.find((tick) => tick.name === "mua" && tick.value === String(Number(today().slice(5, 7))));
  if (month) nameOf(month).append(copyOf(root, "this-month"));
  return {
    form,
    box,
    known,

    /** @param {State} before @returns {State} what they say now */
    said(before) {
      const state = { q: typed(box.value), xep: "", trang: 1 };
      for (const facet of FACETS) {
        state[facet] = ticks.filter((tick) => tick.checked && tick.name === facet).map((tick) => tick.value);
      }
      return ordered(state, select.value === order(before) ? before.xep : select.value);
    },

    /** @param {State} state */
    show(state) {
      if (typed(box.value) !== state.q) box.value = state.q;
      for (const tick of ticks) {
        tick.checked = state[tick.name].includes(tick.value);
        if (tick.checked) tick.disabled = false;
        if (tick.checked) open(tick, root);
      }
      select.querySelector("[value=lien-quan]").disabled = !state.q;
      select.value = order(state);
      const total = chosen(state);
      const words = root.querySelector("[data-part=chosen]");
      words.hidden = !total;
      words.querySelector("[data-slot=chosen]").textContent = written(total);
    },

    /** @param {Record<string, Record<string, number>>} counts by facet and value @param {number} total of the list */
    count(counts, total) {
      for (const tick of ticks) {
        const found = counts[tick.name]?.[tick.value] ?? 0;
        tick.closest("label").querySelector("[data-part=total]").textContent = written(found);
        tick.disabled = !found && !tick.checked && tick !== document.activeElement;
      }
      root.querySelector("[data-part=show] [data-part=products]").textContent = products(root, total);
    },

    /** @param {string} facet @param {string} value @returns {string} the words beside a box */
    name(facet, value) {
      const tick = ticks.find((one) => one.name === facet && one.value === value);
      return nameOf(tick).textContent.replace(/\s+/gu, " ").trim();
    },
  };
}

/** @param {Element} tick @returns {Element} the words beside a box */
function nameOf(tick) {
  return tick.closest("label").querySelector("[data-part=name]");
}

/** @param {Element} tick @param {Element} root unfolds what hides a box that is ticked */
function open(tick, root) {
  for (let part = tick.closest("details"); part && root.contains(part); part = part.parentElement.closest("details")) {
    part.open = true;
  }
}
