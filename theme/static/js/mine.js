/**
 * The visitor's own list on every page: how many it holds, and a button on each
 * product that puts it in or takes it out.
 */

import { keep, kept, LIMIT, watch } from "./list/store.js";

const CARDS = "article[data-keep]";
const BUTTONS = "button[data-keep]";
const PATIENCE = 8000;

/** @param {HTMLElement} root the link to the list, with `[data-part=total]` */
export function mine(root) {
  const words = document.querySelector("template[data-words=keep]").content;
  const main = document.querySelector("main");
  const said = document.body.appendChild(document.importNode(words.querySelector(".mine"), true));
  const show = () => {
    const codes = kept();
    root.querySelector("[data-part=total]").textContent = codes.length || "";
    root.toggleAttribute("data-holds", codes.length > 0);
    for (const button of document.querySelectorAll(BUTTONS)) mark(button, words, codes.includes(button.dataset.keep));
  };
  const equip = () => {
    const bare = [...main.querySelectorAll(CARDS)].filter((card) => !card.querySelector(BUTTONS));
    for (const card of bare) card.append(buttonOf(card));
    if (bare.length) show();
  };
  main.addEventListener("click", ({ target }) => {
    const button = target.closest(BUTTONS);
    if (button) say(said, changed(button.dataset.keep));
  });
  new MutationObserver(equip).observe(main, { childList: true, subtree: true });
  watch(show);
  equip();
  show();
}

/** @param {string} code put in or taken out @returns {string} what came of it: changed, full or refused */
function changed(code) {
  const codes = kept();
  const inside = codes.includes(code);
  if (!inside && codes.length >= LIMIT) return "full";
  if (!keep(inside ? codes.filter((one) => one !== code) : [...codes, code])) return "refused";
  return "changed";
}

/** @param {HTMLElement} card */
function buttonOf(card) {
  const button = document.createElement("button");
  button.className = "keep";
  button.type = "button";
  button.dataset.keep = card.dataset.keep;
  button.dataset.name = card.querySelector("a").textContent;
  return button;
}

/** @param {HTMLButtonElement} button of a card, where its words are for those who cannot see the sign, or of the product's page */
function mark(button, words, inside) {
  button.dataset.kept = String(inside);
  const text = words.querySelector(`[data-case=${inside ? "drop" : "add"}]`).textContent;
  const { name } = button.dataset;
  if (name) button.ariaLabel = `${text}: ${name}`;
  else button.textContent = text;
}

let waiting = 0;

/** @param {HTMLElement} said the line at the edge of the window @param {string} how */
function say(said, how) {
  clearTimeout(waiting);
  for (const words of said.querySelectorAll("[data-case]")) words.hidden = words.dataset.case !== how;
  for (const total of said.querySelectorAll("[data-slot=total]")) total.textContent = String(kept().length);
  said.dataset.shown = "";
  waiting = setTimeout(() => {
    delete said.dataset.shown;
    for (const words of said.querySelectorAll("[data-case]")) words.hidden = true;
  }, PATIENCE);
}
