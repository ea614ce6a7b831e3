/**
 * The geometry that the server wrote small (generator/render/maps/geometry.py),
 * as GeoJSON.
 */

/** @typedef {[number, number]} Place longitude and latitude, as GeoJSON has them */
/** @typedef {{at: [number, number], width: number}} Label where a name stands (latitude, longitude), and how many degrees there are for it */

/** @param {number[]} steps @param {number} perDegree @returns {Place[]} */
export function line(steps, perDegree) {
  const places = [];
  let lon = 0;
  let lat = 0;
  for (let at = 0; at < steps.length; at += 2) {
    lon += steps[at];
    lat += steps[at + 1];
    places.push([lon / perDegree, lat / perDegree]);
  }
  return places;
}

/** @param {Place[][]} rings @param {object} properties @returns {object} a feature of GeoJSON */
export function feature(rings, properties = {}) {
  return { type: "Feature", properties, geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) } };
}

/**
 * @param {object} file viet-nam.json
 * @returns {{provinces: object[], archipelagos: object[], labels: {kind: string, lines: string[], label: Label}[]}} features, and the names of the sea, the archipelagos and the provinces
 */
export function country(file) {
  const arcs = file.arcs.map((steps) => line(steps, file.per_degree));
  const ringOf = (numbers) => numbers.flatMap((number, at) => (number < 0 ? arcs[~number].slice().reverse() : arcs[number]).slice(at && 1));
  const [sea, where] = file.sea;
  return {
    provinces: file.provinces.map(([slug, name, , rings]) => feature(rings.map(ringOf), { slug, name })),
    archipelagos: file.archipelagos.map(([name, , , rings]) => feature(rings.map((steps) => line(steps, file.per_degree)), { name })),
    labels: [
      { kind: "sea", lines: [sea], label: { at: where, width: Infinity } },
      ...file.archipelagos.map(([name, province, at]) => ({ kind: "islands", lines: [name, `(${province})`], label: { at, width: Infinity } })),
      ...file.provinces.map(([, name, label]) => ({ kind: "province", lines: [name], label: labelOf(label) })),
    ],
  };
}

/** @param {object} file tinh/<slug>.json @returns {{land: object, lines: object, former: {name: string, label: Label}[]}} */
export function province(file) {
  const coordinates = file.lines.map((steps) => line(steps, file.per_degree));
  return {
    land: feature(file.rings.map((steps) => line(steps, file.per_degree))),
    lines: { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } },
    former: file.former.map(([name, label]) => ({ name, label: labelOf(label) })),
  };
}

/** @param {[number, number]} place latitude and longitude @param {object} land made by `feature` @returns {boolean} */
export function within([lat, lon], { geometry }) {
  return geometry.coordinates.some(([ring]) => crossings(lon, lat, ring) % 2 === 1);
}

/** How often a line from the place to the east crosses a ring. */
function crossings(lon, lat, ring) {
  let count = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [[west, south], [east, north]] = [ring[at - 1], ring[at]];
    if (south > lat !== north > lat && lon < west + ((lat - south) / (north - south)) * (east - west)) count += 1;
  }
  return count;
}

/** @param {[number, number, number]} label @returns {Label} */
function labelOf([lat, lon, width]) {
  return { at: [lat, lon], width };
}
