/**
 * Behaviours whose scripts are fetched when their part of the page is first
 * used, not before: a reader who does not search pays nothing for the search.
 * A root with `data-at-once` is what its page is for: it starts with the page.
 */

/**
 * @param {() => Promise<(root: HTMLElement) => void>} load fetches the behaviour
 * @param {{asked?: boolean, held?: string, wanted?: () => Promise<boolean>, ready?: (root: HTMLElement, yes: boolean) => void}} [when]
 *   asked: start at once where the address carries a question; held: links that, pressed before the behaviour is there, wait for it;
 *   wanted: the root is hidden until this says yes; ready: told that the behaviour will be there, and if it cannot be had that it will not
 * @returns {(root: HTMLElement) => void} a behaviour that loads itself
 */
export function later(load, { asked = false, held, wanted, ready } = {}) {
  return (root) => {
    const failed = (fault) => (console.error("later:", fault), ready?.(root, false));
    const start = once(() => load().then((behaviour) => behaviour(root)).catch(failed));
    ready?.(root, true);
    wanted?.().then((yes) => (root.hidden = !yes)).catch((fault) => console.error("later:", fault));
    root.addEventListener("focusin", start);
    root.addEventListener("pointerdown", start);
    if (held) hold(root, held, start);
    if ((asked && location.search) || "atOnce" in root.dataset) start();
    else if (root.contains(document.activeElement)) start();
  };
}

/** @template T @param {() => T} work @returns {() => T} the same, done once */
function once(work) {
  let done;
  return () => (done ??= work());
}

/** @param {HTMLElement} root @param {string} links @param {() => Promise<unknown>} start */
function hold(root, links, start) {
  let free = false;
  root.addEventListener("click", (event) => {
    const link = event.target.closest(links);
    if (free || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    start().then(() => {
      free = true;
      link.click();
    });
  });
}
