/**
 * Starts each behaviour of a page. A behaviour is a function that takes its
 * root element, found by `data-module`; one that fails harms no other, and
 * every page is whole without any of them.
 */

import { certificate } from "./certificate.js";
import { later } from "./later.js";
import { months } from "./months.js";
import { standIn } from "./stand-in.js";

const NEAR = "[data-part=near]";
const BEHAVIOURS = {
  browse: later(() => import("./search/browse.js").then((part) => part.browse), { asked: true, ready: standIn }),
  certificate,
  check: later(() => import("./search/check.js").then((part) => part.check), { asked: true }),
  finder: later(() => import("./finder.js").then((part) => part.finder), { asked: true, held: NEAR, ready: standIn }),
  gallery: later(() => import("./gallery.js").then((part) => part.gallery), { held: "[data-part=photo], [data-part=thumb]" }),
  months,
  nearest: later(() => import("./nearest.js").then((part) => part.nearest), { held: NEAR, ready: standIn }),
  opening: later(() => import("./opening.js").then((part) => part.opening)),
  scan: later(() => import("./search/scan.js").then((part) => part.scan), { wanted: readsCodes }),
  search: later(() => import("./search/box.js").then((part) => part.search)),
};

/** @returns {Promise<boolean>} whether this browser can look through a camera and read QR codes */
async function readsCodes() {
  if (!("BarcodeDetector" in globalThis) || !navigator.mediaDevices) return false;
  return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

for (const root of document.querySelectorAll("[data-module]")) {
  const behaviour = BEHAVIOURS[root.dataset.module];
  try {
    behaviour?.(root);
  } catch (fault) {
    console.error(`${root.dataset.module}:`, fault);
  }
}
