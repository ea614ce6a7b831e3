/**
 * How the map behaves among other things on a page: one finger and the wheel
 * scroll the page; two fingers, or the wheel with Ctrl, move the map.
 */

import { make } from "./words.js";

const HINT = 1600;
const { L } = globalThis;

/** @returns {boolean} whether nothing should move by itself */
function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** @returns {object} options of Leaflet */
export function manners() {
  const still = isStill();
  const fingers = matchMedia("(pointer: coarse)").matches;
  return {
    dragging: !fingers,
    scrollWheelZoom: true,
    touchZoom: true,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
  };
}

/** A button below those that zoom. @param {object} map @param {string} text @param {() => void} act */
export function control(map, text, act) {
  const button = make("button", "live__whole", text);
  button.type = "button";
  L.DomEvent.disableClickPropagation(button);
  button.addEventListener("click", act);
  const placed = L.control({ position: "topright" });
  placed.onAdd = () => button;
  placed.addTo(map);
}

/**
 * @param {object} map @param {(name: string) => string} words
 * @param {() => void} leave called when Esc is pressed and nothing is open
 */
export function behave(map, words, leave) {
  const container = map.getContainer();
  if (isStill()) {
    const { panBy } = map;
    map.panBy = (by, options) => panBy.call(map, by, { ...options, animate: false });
  }
  const hint = make("p", "live__hint");
  hint.hidden = true;
  container.append(hint);
  let timer = 0;
  const say = (text) => {
    hint.textContent = text;
    hint.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(() => (hint.hidden = true), HINT);
  };

  container.addEventListener("wheel", (event) => {
    if (event.ctrlKey || event.metaKey) return event.preventDefault(); // else a browser zooms the page, from the first notch on
    event.stopPropagation(); // Leaflet does not hear of it: the page scrolls
    say(words("wheel"));
  }, { capture: true, passive: false });
  container.addEventListener("touchmove", (event) => event.touches.length === 1 && !map.dragging.enabled() && say(words("fingers")), { passive: true });
  container.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    else if (event.target !== container && event.key === "+") map.zoomIn();
    else if (event.target !== container && event.key === "-") map.zoomOut();
    else return;
    event.preventDefault();
  });
}
