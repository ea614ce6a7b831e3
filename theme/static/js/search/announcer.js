/**
 * The one line below the box: numbers of suggestions for the ear alone, and
 * words for all when there is nothing to choose from.
 */

import { copy, fill, shortened } from "./copies.js";

const QUIET = 500;

/** @param {HTMLFormElement} form @param {DocumentFragment} words the page's template of suggestions */
export function announcer(form, words) {
  const line = copy(words, "[data-part=said]");
  let timer = 0;
  form.querySelector("[name=q]").parentElement.append(line);

  const say = (name, seen, texts) => {
    clearTimeout(timer);
    line.classList.toggle("visually-hidden", !seen);
    line.replaceChildren(...(name ? [fill(copy(words, `[data-say=${name}]`), texts)] : []));
  };
  return {
    hush: () => say("", false),
    /** @param {string} name @param {string} [asked] what was typed */
    show: (name, asked = "") => say(name, true, { asked: shortened(asked) }),
    /** @param {string} name @param {number} number said only when typing has paused, so that nobody hears each letter's count */
    tell: (name, number) => {
      say("", false);
      timer = setTimeout(say, QUIET, name, false, { number });
    },
  };
}
