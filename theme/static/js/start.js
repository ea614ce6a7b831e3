/**
 * Starts each behaviour of a page. A behaviour is a function that takes its
 * root element, found by `data-module`; one that fails harms no other, and
 * every page is whole without any of them.
 */

import { certificate } from "./certificate.js";
import { later } from "./later.js";
import { mine } from "./mine.js";
import { months } from "./months.js";
import { standIn } from "./stand-in.js";

const NEAR = "[data-part=near]";
const BEHAVIOURS = {
  browse: later(() => import("./search/browse.js").then((part) => part.browse), { asked: true, ready: standIn }),
  certificate,
  check: later(() => import("./search/check.js").then((part) => part.check), { asked: true }),
  fair: later(() => import("./fair.js").then((part) => part.fair)),
  finder: later(() => import("./finder.js").then((part) => part.finder), { asked: true, held: NEAR, ready: standIn }),
  gallery: later(() => import("./gallery.js").then((part) => part.gallery), { held: "[data-part=photo], [data-part=thumb]" }),
  list: later(() => import("./list.js").then((part) => part.list)),
  mine,
  months,
  kept: later(() => import("./kept.js").then((part) => part.kept)),
  nearest: later(() => import("./nearest.js").then((part) => part.nearest), { held: NEAR, ready: standIn }),
  offline: (root) => atLeisure(() => import("./offline.js").then((part) => part.offline(root))),
  opening: later(() => import("./opening.js").then((part) => part.opening)),
  scan: later(() => import("./search/scan.js").then((part) => part.scan), { wanted: readsCodes }),
  search: later(() => import("./search/box.js").then((part) => part.search)),
  share: later(() => import("./share.js").then((part) => part.share), { held: "a, button", ready: withDevice }),
  within: later(() => import("./fair/within.js").then((part) => part.within), { ready: standIn }),
};

/** @param {HTMLElement} root @param {boolean} ready shows the way of the device itself, where it has one */
function withDevice(root, ready) {
  root.querySelector("[data-part=native]").hidden = !ready || !navigator.share;
}

/** @returns {Promise<boolean>} whether this browser can look through a camera and read QR codes */
async function readsCodes() {
  if (!("BarcodeDetector" in globalThis) || !navigator.mediaDevices) return false;
  return (await BarcodeDetector.getSupportedFormats()).includes("qr_code");
}

/** @param {() => Promise<void>} work for when the page stands; only where a browser can keep pages */
function atLeisure(work) {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  const start = () => work().catch((fault) => console.error("offline:", fault));
  const soon = () => ("requestIdleCallback" in globalThis ? requestIdleCallback(start) : setTimeout(start));
  if (document.readyState === "complete") soon();
  else addEventListener("load", soon);
}

for (const root of document.querySelectorAll("[data-module]")) {
  const behaviour = BEHAVIOURS[root.dataset.module];
  try {
    behaviour?.(root);
  } catch (fault) {
    console.error(`${root.dataset.module}:`, fault);
  }
}
