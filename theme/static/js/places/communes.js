/**
 * The communes of a province: those of today from a file of their own, so that
 * a visitor can start from a commune without any place; of a province of before those with places.
 */

import { file } from "./files.js";

/** @typedef {{slug: string, name: string, at: [number, number] | null}} Commune */

/**
 * @param {import("./places.js").Places} places @param {string} folder address of the files @param {string} tinh
 * @returns {Promise<Commune[]>} in Vietnamese order; where the file cannot be had, those with places
 */
export async function communesOf(places, folder, tinh) {
  const own = places.communes.filter((one) => one.tinh === tinh).map(({ slug, name }) => ({ slug, name, at: null }));
  if (!places.today.some(([slug]) => slug === tinh)) return own;
  try {
    const rows = await file(`${folder}${tinh}.json?v=${places.version}`);
    return rows.map(([slug, name, lat, lon]) => ({ slug, name, at: [lat, lon] }));
  } catch (fault) {
    console.error("communes:", fault);
    return own;
  }
}
