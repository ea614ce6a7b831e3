/**
 * The file of places as rows; see generator/render/places/data.py for what
 * stands where in it. Pure.
 *
 * @typedef {{id: string, kind: "point" | "village", name: string, lang: string, href: string, type: string, tinh: string[],
 *   xa: string, where: string, state: "open" | "paused" | "unknown", at: [number, number] | null, off: number, schedule: any,
 *   phone: string, products: number[]}} Row  tinh: the province of today and that of before; at: latitude, longitude;
 *   off: kilometres that it may be wrong by; products: by number, see `stock`
 * @typedef {{rows: Row[], provinces: Map<string, {name: string, at: [number, number] | null}>, villages: Map<string, Row>,
 *   communes: {tinh: string, slug: string, name: string}[], stock: ReturnType<typeof stockOf>, stocked: string[][][],
 *   today: string[][], types: string[], version: string}} Places  provinces: of
 *   today and of before, at: their middle; stocked: sets, producers, products, each as [value in the address, name];
 *   today: the provinces of today likewise; version: of the files of communes
 */

import { pageAddress } from "../address.js";
import { OFF } from "./off.js";
import { stockOf } from "./stock.js";

const FORMAT = 1;
const STATES = ["open", "paused", "unknown"];

/** @param {any} file @param {string} root of the language, as /en/ @returns {Places} */
export function placesOf(file, root) {
  if (file.format !== FORMAT) throw new Error(`the file of places has format ${file.format}, not ${FORMAT}`);
  const points = file.points.map((row) => point(file, row, root));
  const villages = file.villages.map((row) => village(file, row, root));
  const rank = new Map(file.provinces.map(([slug], at) => [slug, at]));
  return {
    rows: [...points, ...villages].sort((a, b) => rank.get(a.tinh[0]) - rank.get(b.tinh[0])),
    provinces: new Map(file.provinces.map(([slug, name, lat, lon]) => [slug, { name, at: [lat, lon] }])),
    villages: new Map(villages.map((row) => [row.id.slice("lang:".length), row])),
    communes: communesOf(file),
    stock: stockOf(file),
    stocked: [signed("bo:", file.sets), signed("chu:", file.producers), signed("", file.products)],
    today: signed("", file.provinces.slice(0, file.today)),
    types: file.types,
    version: file.communes,
  };
}

/** @param {any} file @param {any[]} row @param {string} root */
function point(file, row, root) {
  const [slug, name, own, type, area, address, state, spot, hours, phone, products] = row;
  return {
    ...place(file, { slug, name, own, type, area, spot }),
    id: `diem:${slug}`,
    kind: "point",
    href: pageAddress(`${root}diem-ban/${slug}/`),
    where: line(file, area, address),
    state: STATES[state],
    schedule: hours < 0 ? null : file.hours[hours],
    phone,
    products,
  };
}

/** @param {any} file @param {any[]} row @param {string} root */
function village(file, [slug, name, own, type, area, address, spot], root) {
  return {
    ...place(file, { slug, name, own, type, area, spot }),
    id: `lang:${slug}`,
    kind: "village",
    href: pageAddress(`${root}lang-du-lich/${slug}/`),
    where: line(file, area, address),
    state: "open",
    schedule: null,
    phone: "",
    products: [],
  };
}

function place(file, { name, own, type, area, spot }) {
  const [now, before, commune] = file.areas[area];
  return {
    name,
    lang: own ? "" : "vi",
    type: file.types[type],
    tinh: [file.provinces[now][0], file.provinces[before]?.[0]].filter(Boolean),
    xa: commune,
    at: spot.length ? [spot[0], spot[1]] : null,
    off: OFF[spot[2] ?? 0],
  };
}

/** @returns {string} with the province, unless the address ends in it */
function line(file, area, address) {
  const [province] = file.areas[area];
  const name = file.provinces[province][1];
  return address.endsWith(name) ? address : [address, name].filter(Boolean).join(", ");
}

/** @returns {Places["communes"]} those that have a place, by province of today and of before */
function communesOf(file) {
  const found = new Map();
  for (const [now, before, slug, name] of file.areas) {
    for (const province of slug ? [now, before] : []) {
      const tinh = file.provinces[province]?.[0];
      if (tinh) found.set(`${tinh}/${slug}`, { tinh, slug, name });
    }
  }
  return [...found.values()];
}

/** @param {string} sign @param {any[][]} table @returns {string[][]} [value in the address, name] */
function signed(sign, table) {
  return table.map(([slug, name]) => [sign + slug, name]);
}
