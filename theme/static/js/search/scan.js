/**
 * Reads a QR code with the camera and opens the page it names. Follows only
 * addresses of this site's products and short addresses; pictures stay here.
 */

import { copy } from "./copies.js";

const PAUSE = 200;
const PAGE = /^\/(?:[a-z]{2}\/)?(?:san-pham|q)\/[A-Za-z0-9-]+\/?$/;

/** @param {HTMLElement} root with a popover, a video, and `data-origin` and `data-base` of the site */
export function scan(root) {
  const sheet = root.querySelector("[popover]");
  const picture = root.querySelector("[data-part=picture]");
  const words = root.querySelector("template[data-words=scan]")?.content;
  if (!sheet || !picture || !words) return;
  let last = "";
  const say = (name) => {
    if (name !== last) root.querySelector("[data-part=said]").replaceChildren(...(name ? [copy(words, `[data-say=${name}]`)] : []));
    last = name;
  };
  let session = new AbortController();
  const close = () => {
    session.abort();
    say("");
  };
  const open = () => {
    session.abort();
    session = new AbortController();
    say("waiting");
    watch(picture, session.signal, {
      ready: () => say("looking"),
      read: (code) => {
        const path = ownPath(code, root.dataset);
        if (path) location.assign(path);
        else say("foreign");
        return Boolean(path);
      },
    }).catch((fault) => say(fault?.name === "NotAllowedError" ? "refused" : "unable"));
  };
  sheet.addEventListener("toggle", (event) => (event.newState === "open" ? open() : close()));
  window.addEventListener("pagehide", close);
  if (sheet.matches(":popover-open")) open();
}

/**
 * Looks through the camera until a code was followed or `signal` says stop.
 *
 * @param {HTMLVideoElement} picture @param {AbortSignal} signal
 * @param {{ready: () => void, read: (code: string) => boolean}} told
 */
async function watch(picture, signal, { ready, read }) {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    picture.srcObject = null;
  };
  if (signal.aborted) return stop();
  signal.addEventListener("abort", stop, { once: true });
  picture.srcObject = stream;
  await picture.play();
  ready();
  while (!signal.aborted) {
    const codes = await detector.detect(picture).catch(() => []);
    if (signal.aborted || codes.some(({ rawValue }) => read(rawValue))) return undefined;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

/**
 * @param {string} code what a QR code says
 * @param {{origin: string, base: string}} site as it was published; it may be shown at another address, as at a fair
 * @returns {string} the path of a page of this site, or ""
 */
function ownPath(code, { origin, base }) {
  const address = parsed(code);
  if (!address || ![origin, location.origin].includes(address.origin)) return "";
  if (!address.pathname.startsWith(`${base}/`)) return "";
  const path = address.pathname.slice(base.length);
  return PAGE.test(path) ? base + path.replace(/\/?$/, "/") : "";
}

/** @param {string} code @returns {URL | null} */
function parsed(code) {
  try {
    return new URL(code);
  } catch {
    return null;
  }
}
