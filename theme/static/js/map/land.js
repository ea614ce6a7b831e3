/**
 * The land below the marks: provinces and both archipelagos of one file, and
 * every corner of a province, with its former borders, once one is near it.
 */

import { country, province, within } from "./geometry.js";
import { labels } from "./labels.js";

const NEAR = 8.5;
const CLOSE = 10;
const { L } = globalThis;

/**
 * @param {object} map @param {{source: string, details: string}} addresses of the file of the country and the folder of provinces
 * @param {(name: string, total?: string) => string} words
 * @returns {Promise<void>} when the country is drawn
 */
export async function land(map, { source, details }, words) {
  const drawn = country(await read(source));
  const name = labels(map);
  const shapes = new Map();
  L.geoJSON(drawn.provinces, {
    interactive: false,
    style: { className: "live__land" },
    onEachFeature: (feature, layer) => shapes.set(feature, layer),
  }).addTo(map);
  L.geoJSON(drawn.archipelagos, { interactive: false, style: { className: "live__islands" } }).addTo(map);
  name(drawn.labels).addTo(map);
  const former = (rows) => name(rows.map((one) => ({ kind: "former", lines: [words("former", one.name)], label: one.label })));
  stay(map, [...drawn.provinces, ...drawn.archipelagos]);
  follow(map, shapes, (slug) => read(`${details}${slug}.json`).then((file) => province(file)), former);
}

/**
 * Draws provinces with every corner there is: from near the one in the middle, from close by all in view, so that
 * borders still meet. What was fetched stays; former borders are shown only from near.
 */
function follow(map, shapes, load, name) {
  const old = L.layerGroup();
  const asked = new Set();
  const look = () => {
    const zoom = map.getZoom();
    if (zoom >= NEAR) old.addTo(map);
    else old.remove();
    const wanted = zoom >= CLOSE ? inView(map, shapes) : zoom >= NEAR ? inTheMiddle(map, shapes) : [];
    for (const land of wanted.filter((one) => !asked.has(one))) {
      asked.add(land);
      load(land.properties.slug)
        .then((fine) => {
          L.geoJSON(fine.land, { interactive: false, style: { className: "live__land" } }).addTo(map).bringToBack();
          shapes.get(land).remove();
          L.geoJSON(fine.lines, { interactive: false, style: { className: "live__lines" } }).addTo(old);
          old.addLayer(name(fine.former));
        })
        .catch((fault) => (asked.delete(land), console.error("map:", fault)));
    }
  };
  map.on("moveend", look);
}

/** Brings the map back to the nearest land where nothing but sea is in view. */
function stay(map, lands) {
  const corners = lands.flatMap(({ geometry }) => geometry.coordinates.flat(2)).map(([lon, lat]) => L.latLng(lat, lon));
  map.on("moveend", () => {
    const [view, middle] = [map.getBounds(), map.getCenter()];
    const hidden = !map.getSize().x;
    if (hidden || corners.some((one) => view.contains(one)) || lands.some((one) => within([middle.lat, middle.lng], one))) return;
    map.panTo(corners.reduce((best, one) => (middle.distanceTo(one) < middle.distanceTo(best) ? one : best)));
  });
}

/** @returns {object[]} the province in the middle of the map, if it is land */
function inTheMiddle(map, shapes) {
  const { lat, lng } = map.getCenter();
  return [...shapes.keys()].filter((land) => within([lat, lng], land));
}

/** @returns {object[]} the provinces that may be in view */
function inView(map, shapes) {
  return [...shapes].filter(([, layer]) => layer.getBounds().intersects(map.getBounds())).map(([land]) => land);
}

/** @param {string} address @returns {Promise<object>} */
async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
