/**
 * Behaviours whose scripts are fetched when their part of the page is first
 * used, not before: a reader who does not search pays nothing for the search.
 */

/**
 * @param {() => Promise<(root: HTMLElement) => void>} load fetches the behaviour
 * @param {{asked?: boolean, wanted?: () => Promise<boolean>, ready?: (root: HTMLElement, yes: boolean) => void}} [when]
 *   asked: start at once where the address carries a question; wanted: the root is hidden until this says yes;
 *   ready: told that the behaviour will be there, and if it cannot be had that it will not
 * @returns {(root: HTMLElement) => void} a behaviour that loads itself
 */
export function later(load, { asked = false, wanted, ready } = {}) {
  return (root) => {
    const failed = (fault) => (console.error("later:", fault), ready?.(root, false));
    const start = once(() => load().then((behaviour) => behaviour(root)).catch(failed));
    ready?.(root, true);
    wanted?.().then((yes) => (root.hidden = !yes)).catch((fault) => console.error("later:", fault));
    root.addEventListener("focusin", start);
    root.addEventListener("pointerdown", start);
    if (asked && location.search) start();
    else if (root.contains(document.activeElement)) start();
  };
}

/** @param {() => void} work */
function once(work) {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
