/**
 * Names on the map: of the sea and the archipelagos always and above all else,
 * of provinces where there is room for them and no mark.
 */

import { make } from "./words.js";

const PANES = { sea: "seas", islands: "seas" };
const LETTER = 8;
const PROVINCES = 6.25;
const ALWAYS = ["sea", "islands"];
const { L } = globalThis;

/** @param {object} map @returns {(labels: object[]) => object} makes a layer of names */
export function labels(map) {
  for (const pane of ["names", "seas"]) map.createPane(pane).classList.add(`live__${pane}`);
  const known = new Map();
  const fit = () => {
    const taken = [...map.getPane("markerPane").children].map((mark) => mark.getBoundingClientRect());
    const met = (icon) => taken.some((mark) => overlap(mark, icon.getBoundingClientRect()));
    const hidden = [...known].map(([label, icon]) => !hasRoom(map, label) || (!ALWAYS.includes(label.kind) && met(icon)));
    [...known.values()].forEach((icon, at) => icon.classList.toggle("live__name--hidden", hidden[at]));
  };
  map.on("moveend", fit);
  return (added) => {
    const layer = L.layerGroup();
    for (const one of added) {
      const icon = make("span", `live__name live__name--${one.kind}`);
      one.lines.forEach((text, at) => icon.append(...(at ? [" ", make("br", "")] : []), text));
      icon.lang = "vi";
      known.set(one, icon);
      const placed = L.divIcon({ html: icon, className: "live__anchor", iconSize: [0, 0] });
      L.marker(one.label.at, { icon: placed, pane: PANES[one.kind] ?? "names", interactive: false, keyboard: false }).addTo(layer);
    }
    fit();
    return layer;
  };
}

/** @param {DOMRect} one @param {DOMRect} other */
function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a name is narrower than its land at this zoom. */
function hasRoom(map, { kind, lines, label }) {
  if (kind === "province" && map.getZoom() < PROVINCES) return false;
  const perDegree = (256 * 2 ** map.getZoom()) / 360;
  return label.width * perDegree > Math.max(...lines.map((text) => text.length)) * LETTER;
}
