/**
 * Distances along the great circle: the twin of `generator/distance.py`,
 * tested with the same cases (tests/golden/distances.json).
 */

const RADIUS_KM = 6371.0088; // mean radius by IUGG

/** @param {number} degrees @returns {number} */
const radians = degrees => (degrees * Math.PI) / 180;

/**
 * The distance between two positions in kilometres, as the crow flies (haversine).
 * @param {[number, number]} here latitude and longitude in degrees
 * @param {[number, number]} there
 * @returns {number}
 */
export function kilometres([latA, lonA], [latB, lonB]) {
  const halfLat = radians(latB - latA) / 2;
  const halfLon = radians(lonB - lonA) / 2;
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(halfLon) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}

/**
 * How many kilometres further it is from start to end by way of `via` than straight.
 * @param {[number, number]} start
 * @param {[number, number]} end
 * @param {[number, number]} via
 * @returns {number}
 */
export function detour(start, end, via) {
  return Math.max(0, kilometres(start, via) + kilometres(via, end) - kilometres(start, end));
}
