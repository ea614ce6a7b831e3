/**
 * The list of places that were found, some at a time, in rows that are copies
 * of the page's template. On the page of the map each row can show its place.
 */

import { fill } from "../search/copies.js";
import { copyOf, keep } from "../search/page-words.js";
import { opening } from "../opening.js";
import { distance as said, measured } from "./measure.js";

/** @typedef {import("./narrow.js").Found} Found */

const AT_ONCE = 30;

/**
 * @param {HTMLElement} root @param {boolean} mapped whether rows can show their place on a map
 */
export function list(root, mapped) {
  const box = root.querySelector("[data-part=list]");
  /** @type {Found[]} */
  let all = [];
  let shown = 0;
  const rows = () => box.querySelector("ol");

  const extend = (until) => {
    const upTo = Math.min(all.length, until);
    rows().append(...all.slice(shown, upTo).map((one, at) => row(root, one, shown + at + 1, mapped)));
    for (const badge of [...rows().children].slice(shown).flatMap((one) => [...one.querySelectorAll("[data-hours]")])) opening(badge);
    shown = upTo;
    box.querySelector("[data-part=more]")?.remove();
    if (shown < all.length) box.append(fill(copyOf(root, "more"), { left: all.length - shown }));
  };
  return {
    box,

    /** @param {Found[]} found in order */
    show(found) {
      [all, shown] = [found, 0];
      const made = document.createElement("ol");
      made.className = "points";
      box.replaceChildren(made);
      extend(AT_ONCE);
    },

    /** The next rows; the focus goes to the first of them. */
    more() {
      const first = shown;
      extend(shown + AT_ONCE);
      rows().children[first]?.querySelector("a").focus();
    },

    /** @param {string} id of the place to point at, "" for none @param {boolean} [inSight] whether to scroll to it */
    choose(id, inSight = false) {
      const at = all.findIndex((one) => one.row.id === id);
      if (at >= shown) extend(at + 1);
      for (const one of rows().querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
      const chosen = rows().children[at];
      chosen?.setAttribute("aria-current", "true");
      if (inSight) chosen?.scrollIntoView({ block: "nearest" });
    },
  };
}

/** @param {HTMLElement} root @param {Found} found @param {number} number @param {boolean} mapped @returns {HTMLElement} */
export function row(root, { row: place, distance, detour, off }, number, mapped) {
  const made = copyOf(root, "row").firstElementChild;
  made.dataset.id = place.id;
  const link = made.querySelector("a");
  link.href = place.href;
  if (place.lang) link.lang = place.lang;
  fill(made, { number, name: place.name, where: place.where, type: named(root, place.type) });
  const badge = made.querySelector("[data-hours]");
  badge.toggleAttribute("data-sure", place.state === "open");
  if (place.schedule && place.state !== "paused") badge.dataset.hours = JSON.stringify(place.schedule);
  else badge.remove();
  const way = detour !== null;
  keep(made, { paused: place.state === "paused", unknown: place.state === "unknown", phone: place.phone, show: mapped && place.at, number: mapped && !place.at, way });
  if (way) fill(made, { distance: onTheWay(root, distance), detour: onTheWay(root, detour) });
  else if (distance !== null) made.append(said(root, distance, off));
  const call = made.querySelector("[href^='tel:']");
  if (call) fill(made, { phone: place.phone }), (call.href = `tel:${place.phone.replace(/[^+\d]/gu, "")}`);
  return made;
}

/** @param {HTMLElement} root @param {number} kilometres @returns {string} along straight lines: below one no figure is worth saying */
function onTheWay(root, kilometres) {
  const words = fill(copyOf(root, "on-the-way"), { distance: measured(kilometres) });
  keep(words, { under: kilometres < 1, about: kilometres >= 1 });
  return words.textContent;
}

/** @param {HTMLElement} root @param {string} type @returns {string} the words of the option of that type */
function named(root, type) {
  return root.querySelector(`select[name=loai] option[value="${type}"]`)?.dataset.name ?? "";
}
