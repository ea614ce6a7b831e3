/**
 * The list below the box of the search: groups of links that arrow keys reach
 * while the focus stays in the box.
 */

import { pageAddress } from "../address.js";
import { badge } from "./badge.js";
import { copy, fill, shortened } from "./copies.js";

/**
 * @param {HTMLFormElement} form @param {HTMLInputElement} box
 * @param {DocumentFragment} words the page's template of suggestions
 */
export function suggestions(form, box, words) {
  const popup = copy(words, "[data-part=popup]");
  const list = popup.querySelector("[role=listbox]");
  const whole = [...list.children];
  let options = [];
  let at = -1;
  list.id = box.getAttribute("aria-controls");
  box.parentElement.append(popup);
  popup.addEventListener("mousedown", (event) => event.preventDefault());

  const mark = (next) => {
    options[at]?.setAttribute("aria-selected", "false");
    at = next;
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    if (options[at]) box.setAttribute("aria-activedescendant", options[at].id);
    else box.removeAttribute("aria-activedescendant");
  };
  const open = (is) => {
    popup.hidden = !is;
    box.setAttribute("aria-expanded", String(is));
  };

  return {
    isOpen: () => !popup.hidden,
    active: () => options[at],
    leave: () => mark(-1),
    move: (step) => mark(at < 0 && step < 0 ? options.length - 1 : (at + step + options.length) % options.length),
    close: () => {
      mark(-1);
      open(false);
    },
    /** @param {{groups: import("./engine.js").Group[], near: boolean}} answer @param {string} text */
    show: (answer, text) => {
      mark(-1);
      const groups = answer.groups.map((one) => filledGroup(one, { whole, words, form, id: list.id })).filter(Boolean);
      list.replaceChildren(...groups, everything(whole.at(-1), form, text));
      options = [...list.querySelectorAll("[role=option]")];
      options.forEach((option, number) => (option.id = `${list.id}-${number}`));
      popup.querySelector("[data-part=near]").hidden = !answer.near;
      open(groups.length > 0);
      popup.scrollTop = 0;
      return groups.length ? options.length - 1 : 0;
    },
  };
}

/**
 * @param {import("./engine.js").Group} group
 * @param {{whole: Element[], words: DocumentFragment, form: HTMLFormElement, id: string}} page
 */
function filledGroup({ kind, total, hits }, { whole, words, form, id }) {
  const blank = whole.find((one) => one.dataset.kind === kind);
  if (!blank || !hits.length) return null;
  const group = blank.cloneNode(true);
  const heading = group.firstElementChild;
  heading.id = `${id}-${kind}`;
  group.setAttribute("aria-labelledby", heading.id);
  fill(heading, { total: total > hits.length ? total.toLocaleString(document.documentElement.lang) : "" });
  group.append(...hits.map((hit) => option(hit, words, form)));
  return group;
}

/** @param {import("./engine.js").Hit} hit @param {DocumentFragment} words @param {HTMLFormElement} form */
function option(hit, words, form) {
  const link = copy(words, "[data-part=option]");
  link.href = pageAddress(form.dataset.root.replace(/\/$/, "") + hit.path);
  fill(link, { name: hit.name, line: hit.line });
  if (hit.lang) link.querySelector("[data-slot=name]").lang = hit.lang;
  badge(link, hit.terms);
  return link;
}

/** @param {Element} blank @param {HTMLFormElement} form @param {string} text @returns {Element} the way to all results */
function everything(blank, form, text) {
  const link = blank.cloneNode(true);
  link.href = `${form.action}?${new URLSearchParams({ q: text })}`;
  fill(link, { asked: shortened(text) });
  return link;
}
