/** What opens beside a mark: the place and the way to its page, or a short list of places on one spot. */

import { make } from "./words.js";

const WIDTH = 260;
const EDGE = 12;
const CONTROLS = 76;
const { L } = globalThis;

/**
 * @param {object} map @param {(name: string, total?: string | number) => string} words
 * @returns {{open: Function, list: Function, close: () => boolean}}
 */
export function popup(map, words) {
  let opener = null;
  const shown = L.popup({ closeButton: false, className: "live__popup", minWidth: 180, autoPanPaddingTopLeft: [EDGE, EDGE], autoPanPaddingBottomRight: [CONTROLS, EDGE] });

  const show = (at, content, from, focus) => {
    opener = from;
    shown.options.maxWidth = Math.min(WIDTH, map.getSize().x - EDGE - CONTROLS);
    const close = make("button", "live__close", "×");
    close.type = "button";
    close.setAttribute("aria-label", words("close"));
    close.addEventListener("click", () => shut());
    content.append(close);
    shown.setLatLng(at).setContent(content).openOn(map);
    if (focus) content.querySelector("a, button").focus({ preventScroll: true });
  };

  /** @returns {boolean} whether something was open; the focus goes back to where it came from */
  const shut = () => {
    if (!shown.isOpen()) return false;
    const inside = shown.getElement().contains(document.activeElement);
    map.closePopup(shown);
    const back = typeof opener === "function" ? opener() : opener;
    if (inside) (back ?? map.getContainer()).focus({ preventScroll: true });
    return true;
  };

  return {
    /** @param {import("./marks.js").Row} row @param {() => HTMLElement | undefined} from @param {boolean} focus */
    open: (row, from, focus) => show([row.lat, row.lon], card(row, words), from, focus),
    /** @param {import("./marks.js").Row[]} rows @param {number[]} at @param {(row: object) => void} choose @param {boolean} focus */
    list: (rows, at, choose, focus) => {
      const content = make("div", "live__card");
      const items = make("ul", "live__list");
      for (const row of rows) {
        const item = make("li", "");
        const button = make("button", "live__choice", `${row.number}. ${row.name}`);
        button.type = "button";
        button.addEventListener("click", (event) => {
          event.stopPropagation(); // what is pressed is replaced: Leaflet would take the press for one on the map
          choose(row);
        });
        item.append(button);
        items.append(item);
      }
      content.append(make("p", "live__kind", words("places", rows.length)), items);
      show(at, content, null, focus);
    },
    close: shut,
  };
}

/** @param {import("./marks.js").Row} row @returns {HTMLElement} */
function card(row, words) {
  const content = make("div", "live__card");
  const link = make("a", "live__link", row.name);
  link.href = row.href;
  content.append(link, make("p", "live__kind", row.type));
  if (row.state) content.append(make("p", "live__state", row.state));
  if (row.approximate) content.append(make("p", "live__kind", words("near")));
  return content;
}
