/**
 * Places on the map, each with its number in the list; those that would cover
 * each other stand as one that says how many they are. In the order of numbers,
 * so that the Tab key goes through them as the list does.
 */

import { make } from "./words.js";

const APART = 46;
const DEEPEST = 18;
const SINGLE = [30, 30];
const MARGIN = [40, 40];
const { L, Supercluster } = globalThis;

/** @typedef {{id: string, kind: string, number: number, name: string, href: string, type: string, lat: number, lon: number, approximate: boolean, state: string}} Row */

/**
 * @param {object} map @param {(name: string, total?: string | number) => string} words
 * @param {{chosen: (row: Row, focus: boolean) => void, several: (rows: Row[], at: number[], focus: boolean) => void}} heard
 */
export function marks(map, words, heard) {
  const layer = L.layerGroup().addTo(map);
  let index = new Supercluster();
  let rows = new Map();
  let shown = new Map();
  let current = "";
  let drawing = false;

  /** @param {Row[]} found */
  const show = (found) => {
    rows = new Map(found.map((row) => [row.id, row]));
    index = new Supercluster({ radius: APART, extent: 256, maxZoom: DEEPEST });
    index.load(found.map((row) => ({ type: "Feature", properties: { id: row.id, number: row.number }, geometry: { type: "Point", coordinates: [row.lon, row.lat] } })));
    draw();
  };

  const draw = () => {
    const held = [...shown].find(([, marker]) => marker.getElement() === document.activeElement)?.[0];
    layer.clearLayers();
    shown = new Map(visible().map((one) => [one.key, one.rows ? group(one) : single(one.row)]));
    if (!held) return;
    drawing = true;
    (shown.get(held)?.getElement() ?? map.getContainer()).focus({ preventScroll: true });
    drawing = false;
  };

  /** What stands in view, in the order of the first number of each. */
  const visible = () => {
    const view = map.getBounds().pad(0.2);
    const box = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
    const found = index.getClusters(box, Math.floor(map.getZoom())).map(({ properties, geometry }) => {
      if (!properties.cluster) return { key: properties.id, row: rows.get(properties.id), number: properties.number };
      const inside = index.getLeaves(properties.cluster_id, Infinity).map((leaf) => rows.get(leaf.properties.id)).sort((a, b) => a.number - b.number);
      return { key: inside.map((row) => row.id).join(" "), rows: inside, number: inside[0].number, at: geometry.coordinates.slice().reverse(), id: properties.cluster_id };
    });
    return found.sort((a, b) => a.number - b.number);
  };

  const single = (row) => {
    const near = row.approximate ? ` live__mark--near` : "";
    const marker = place([row.lat, row.lon], SINGLE, String(row.number), `live__mark live__mark--${row.kind}${near}`);
    marker.getElement().setAttribute("aria-label", [`${row.number}. ${row.name}`, row.type, row.approximate && words("near")].filter(Boolean).join(", "));
    if (row.id === current) marker.getElement().setAttribute("aria-current", "true");
    press(marker, (focus) => heard.chosen(row, focus));
    return marker;
  };

  const group = ({ rows: inside, at, id }) => {
    const text = words("places", inside.length);
    const near = inside.some((row) => row.approximate) ? " live__mark--near" : "";
    const marker = place(at, [text.length * 7 + 18, SINGLE[1]], text, `live__mark live__mark--group${near}`);
    if (inside.some((row) => row.id === current)) marker.getElement().setAttribute("aria-current", "true");
    marker.getElement().setAttribute("aria-label", `${text} (${inside[0].name}…). ${words("nearer")}`);
    press(marker, (focus) => {
      const zoom = index.getClusterExpansionZoom(id);
      if (zoom > map.getMaxZoom()) heard.several(inside, at, focus);
      else into(zoom, inside, focus);
    });
    return marker;
  };

  /** So near that what stood as one fills the map, and is several; the focus goes to the first of them. */
  const into = (zoom, inside, focus) => {
    const bounds = L.latLngBounds(inside.map(({ lat, lon }) => [lat, lon]));
    map.once("moveend", () => {
      const first = [...shown].find(([key]) => key.split(" ").includes(inside[0].id))?.[1];
      if (focus) first?.getElement().focus({ preventScroll: true });
    });
    map.setView(bounds.getCenter(), Math.max(zoom, Math.min(map.getBoundsZoom(bounds.pad(0.1)), map.getMaxZoom())));
  };

  const place = (at, size, text, className) => {
    const icon = L.divIcon({ html: make("span", "live__number", text), className, iconSize: size });
    const marker = L.marker(at, { icon, keyboard: true, autoPanOnFocus: false }).addTo(layer);
    const element = marker.getElement();
    // A pan draws all marks anew and gives the focus back: without `drawing` that would pan again, without end.
    element.addEventListener("focus", () => !drawing && element.matches(":focus-visible") && map.panInside(at, { padding: MARGIN }));
    return marker;
  };

  map.on("moveend", draw);
  return {
    show,
    /** @param {string} id "" for none */
    mark: (id) => {
      current = id;
      draw();
    },
    /** @param {string} id @returns {Row | undefined} */
    row: (id) => rows.get(id),
    /** @param {string} id @returns {HTMLElement | undefined} the mark of a place, where it stands alone in view */
    element: (id) => shown.get(id)?.getElement(),
    /** @param {string} id @returns {number} from which zoom on a place stands alone, as far as one may go */
    depth: (id) => {
      const { lon, lat } = rows.get(id);
      for (let zoom = Math.floor(map.getMinZoom()); zoom < map.getMaxZoom(); zoom += 1) {
        const alone = index.getClusters([lon - 1e-6, lat - 1e-6, lon + 1e-6, lat + 1e-6], zoom).some((one) => one.properties.id === id);
        if (alone) return zoom;
      }
      return map.getMaxZoom();
    },
  };
}

/** Calls `act` when a marker is clicked, or Enter or the space bar is pressed on it (then with true). */
function press(marker, act) {
  marker.on("click", () => act(false));
  marker.getElement().addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    act(true);
  });
}
