/**
 * New moons and the sun's longitude at UTC+7, from which almanac.js makes
 * the lunar calendar. Jean Meeus, Astronomical Algorithms, chapters 49 and 25.
 * Days are numbers from 1/1/1970; new moon 0 is the one of 6/1/2000.
 */

const HOURS_AHEAD_OF_UTC = 7;
const EPOCH = 2440587.5;
const EPOCH_OF_MOONS = 10962;
const MONTH = 29.530588861;
const DAY_MS = 86_400_000;
const SOLSTICE_SECTOR = 9;
// coefficient in days, power of E, multiples of the sun's anomaly, the moon's anomaly, the moon's argument of latitude
const MOON = [
  [-0.4072, 0, 0, 1, 0], [0.17241, 1, 1, 0, 0], [0.01608, 0, 0, 2, 0], [0.01039, 0, 0, 0, 2], [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0], [0.00208, 2, 2, 0, 0], [-0.00111, 0, 0, 1, -2], [-0.00057, 0, 0, 1, 2], [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0], [0.00042, 1, 1, 0, 2], [0.00038, 1, 1, 0, -2], [-0.00024, 1, -1, 2, 0], [-7e-5, 0, 2, 1, 0],
  [4e-5, 0, 0, 2, -2], [4e-5, 0, 3, 0, 0], [3e-5, 0, 1, 1, -2], [3e-5, 0, 0, 2, 2], [-3e-5, 0, 1, 1, 2],
  [3e-5, 0, -1, 1, 2], [-2e-5, 0, -1, 1, -2], [-2e-5, 0, 1, 3, 0], [2e-5, 0, 0, 4, 0],
];
// the planets: coefficient in days, degrees at k = 0, degrees a lunation
const PLANETS = [
  [0.000325, 299.77, 0.107408], [0.000165, 251.88, 0.016321], [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478], [0.00011, 84.66, 18.206239], [6.2e-5, 141.74, 53.303771], [6e-5, 207.14, 2.453732],
  [5.6e-5, 154.84, 7.30686], [4.7e-5, 34.52, 27.261239], [4.2e-5, 207.19, 0.121824], [4e-5, 291.34, 1.844379],
  [3.7e-5, 161.72, 24.198154], [3.5e-5, 239.56, 25.513099], [2.3e-5, 331.55, 3.592518],
];

const known = { begins: new Map(), month11: new Map(), leap: new Map() };

/** @param {Map<number, number>} map @param {number} key @param {() => number} work */
function once(map, key, work) {
  if (!map.has(key)) map.set(key, work());
  return map.get(key);
}

/** @param {number} at @returns {number} the day in Vietnam of new moon `at` */
export function begins(at) {
  return once(known.begins, at, () => Math.floor(newMoon(at) + HOURS_AHEAD_OF_UTC / 24 - EPOCH));
}

/** @param {number} number a day @returns {number} the new moon whose month holds it */
export function lunation(number) {
  let at = Math.floor((number - EPOCH_OF_MOONS) / MONTH) + 1;
  while (begins(at) > number) at -= 1;
  return at;
}

/** @param {number} year @returns {number} the new moon whose month holds the winter solstice */
export function month11(year) {
  return once(known.month11, year, () => {
    let solstice = Date.UTC(year, 11, 19) / DAY_MS;
    while (sector(solstice + 1) !== SOLSTICE_SECTOR) solstice += 1;
    return lunation(solstice);
  });
}

/** @param {number} winter a year @returns {number} how many months after its month 11 the leap month comes, 0 for none */
export function leapOf(winter) {
  return once(known.leap, winter, () => {
    const first = month11(winter);
    if (month11(winter + 1) - first === 12) return 0;
    let at = first + 1;
    while (sector(begins(at)) !== sector(begins(at + 1))) at += 1;
    return at - first;
  });
}

/** @param {number} degrees */
function sine(degrees) {
  return Math.sin((degrees * Math.PI) / 180);
}

/** @param {number} year @returns {number} dynamical time less universal time, in days */
function clockAhead(year) {
  const t = year - 2000;
  return (62.92 + 0.32217 * t + 0.005589 * t ** 2) / 86400;
}

/** @param {number} at @returns {number} the Julian date (UT) of a new moon */
function newMoon(at) {
  const t = at / 1236.85;
  const e = 1 - 0.002516 * t - 7.4e-6 * t ** 2;
  const sun = 2.5534 + 29.1053567 * at - 1.4e-6 * t ** 2 - 1.1e-7 * t ** 3;
  const moon = 201.5643 + 385.81693528 * at + 0.0107582 * t ** 2 + 1.238e-5 * t ** 3 - 5.8e-8 * t ** 4;
  const latitude = 160.7108 + 390.67050284 * at - 0.0016118 * t ** 2 - 2.27e-6 * t ** 3 + 1.1e-8 * t ** 4;
  const node = 124.7746 - 1.56375588 * at + 0.0020672 * t ** 2 + 2.15e-6 * t ** 3;
  let found = 2451550.09766 + MONTH * at + 0.00015437 * t ** 2 - 1.5e-7 * t ** 3 + 7.3e-10 * t ** 4;
  found -= 0.00017 * sine(node);
  for (const [size, power, suns, moons, latitudes] of MOON) {
    found += size * e ** power * sine(suns * sun + moons * moon + latitudes * latitude);
  }
  for (const [size, start, step] of PLANETS) found += size * sine(start + step * at);
  return found - clockAhead(2000 + 100 * t);
}

/** @param {number} day @returns {number} which twelfth of the sun's way, from 0, holds it when the day begins in Vietnam */
function sector(day) {
  const moment = day + EPOCH - HOURS_AHEAD_OF_UTC / 24;
  let t = (moment - 2451545) / 36525;
  t += clockAhead(2000 + 100 * t) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t - 1.4e-5 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const turns = Math.floor((mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t)) / 30) % 12;
  return (turns + 12) % 12;
}
