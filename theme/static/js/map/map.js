/**
 * The live map: our own geometry, the places of a list, and nothing else of
 * anybody's unless the operator set tiles. Whoever opens it gives it rows and
 * hears what was chosen; the list beside it says all that the map says.
 */

import "../vendor/leaflet.js";
import "../vendor/supercluster.min.js";
import { land } from "./land.js";
import { behave, control, manners } from "./manners.js";
import { marks } from "./marks.js";
import { popup } from "./popup.js";
import { make, wordsOf } from "./words.js";

const COUNTRY = [[6.4, 101.9], [23.5, 117.9]];
const ROAM = [[3.5, 98], [26.5, 122]];
const AROUND = 11;
const DEEP = { drawn: 11, tiled: 17 };
const CONTROLS = [76, 0]; // pixels at the right edge that the buttons take: no mark may lie under them
const NEAREST = 7;
const ABOVE = 10000;
const { L } = globalThis;

/** @typedef {import("./marks.js").Row} Row */

/**
 * @param {HTMLElement} element with `data-source` and `data-details`, perhaps `data-tiles`; see components/live-map.html
 * @returns {Promise<LiveMap>} when the country stands
 */
export async function open(element) {
  const live = new LiveMap(element);
  await live.drawn;
  return live;
}

class LiveMap {
  constructor(element) {
    this.element = element;
    this.words = wordsOf(element);
    this.heard = () => {};
    this.rows = [];
    this.total = Number(element.dataset.total);
    const room = make("div", "live__map");
    room.tabIndex = 0;
    room.setAttribute("role", "application");
    room.setAttribute("aria-label", this.words("map"));
    element.querySelector(".chart").prepend(room);
    element.dataset.live = "";
    this.map = this.begin(room, element.dataset.tiles);
    this.popup = popup(this.map, this.words);
    this.marks = marks(this.map, this.words, {
      chosen: (row, focus) => this.picked(row, focus),
      several: (rows, at, focus) => this.popup.list(rows, at, (row) => this.picked(row, true), focus),
    });
    behave(this.map, this.words, () => this.popup.close() || this.leave());
    this.drawn = land(this.map, element.dataset, this.words);
  }

  /** @param {HTMLElement} room @param {string | undefined} tiles their address */
  begin(room, tiles) {
    const map = L.map(room, {
      ...manners(),
      attributionControl: false,
      zoomControl: false,
      zoomSnap: tiles ? 1 : 0.25,
      minZoom: 4,
      maxZoom: tiles ? DEEP.tiled : DEEP.drawn,
      maxBounds: ROAM,
      maxBoundsViscosity: 0.8,
    });
    L.control.zoom({ position: "topright", zoomInTitle: this.words("in"), zoomOutTitle: this.words("out") }).addTo(map);
    control(map, this.words("whole"), () => (this.popup.close(), this.go(COUNTRY)));
    if (tiles) {
      L.tileLayer(tiles, { maxZoom: DEEP.tiled }).addTo(map);
      this.element.classList.add("live--tiled");
    }
    map.fitBounds(COUNTRY);
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(room);
    return map;
  }

  /** Goes to bounds, to the last ones of those that are given at once: Leaflet cannot take back a move that it began. */
  go(bounds, maxZoom) {
    this.aim = { bounds, maxZoom, paddingBottomRight: bounds === COUNTRY ? [0, 0] : CONTROLS };
    queueMicrotask(() => {
      if (this.aim) this.map.fitBounds(this.aim.bounds, this.aim);
      this.aim = null;
    });
  }

  /** @param {Row[]} rows what the list shows, in its order; the map goes where they are */
  show(rows) {
    this.popup.close();
    this.marks.show(rows);
    this.rows = rows;
    this.element.toggleAttribute("data-narrowed", rows.length < this.total);
    const places = rows.map(({ lat, lon }) => [lat, lon]);
    if (rows.length && rows.length < this.total) this.go(L.latLngBounds(places).pad(0.15), AROUND);
    else this.go(COUNTRY);
  }

  /** @param {string} id of a row to show, near enough to stand alone if that can be */
  choose(id) {
    const row = this.marks.row(id);
    if (!row) return;
    this.aim = null;
    this.marks.mark(id);
    this.map.setView([row.lat, row.lon], Math.max(this.map.getZoom(), Math.min(this.marks.depth(id), AROUND)));
    this.tell(row, false);
  }

  /** @param {[number, number] | null} place where the visitor is; it is drawn and sent nowhere. The map shows it with the nearest, if the list begins with those */
  visitor(place) {
    this.here?.remove();
    this.here = null;
    if (!place) return;
    const icon = L.divIcon({ html: make("span", "live__number", this.words("you")), className: "live__you", iconSize: [14, 14] });
    this.here = L.marker(place, { icon, interactive: false, keyboard: false, zIndexOffset: ABOVE }).addTo(this.map);
    const far = this.rows.map(({ lat, lon }) => this.map.distance(place, [lat, lon]));
    if (!far.length || far.some((one, at) => one + 1 < far[at - 1]) || !L.latLngBounds(ROAM).contains(place)) return;
    const nearest = this.rows.slice(0, NEAREST).map(({ lat, lon }) => [lat, lon]);
    this.go(L.latLngBounds([place, ...nearest]).pad(0.15), AROUND);
  }

  /** @param {(id: string) => void} heard told which place was chosen on the map; the last one given is told */
  onChoose(heard) {
    this.heard = heard;
  }

  /** @param {Row} row chosen on the map @param {boolean} focus whether by the keyboard */
  picked(row, focus) {
    this.marks.mark(row.id);
    this.tell(row, focus);
    this.heard(row.id);
  }

  tell(row, focus) {
    this.popup.open(row, () => this.marks.element(row.id), focus);
  }

  /** Out of the map, to what says whose geometry it is. */
  leave() {
    this.element.querySelector("figcaption a")?.focus();
  }
}
