/**
 * Photos as large as the screen, in a dialog: drawn along with a finger, with
 * the arrow keys or by buttons; closed with Esc, a button, a press beside the
 * photo or the back button of a phone.
 */

import { fill } from "../search/copies.js";

const STILL = 120;

/**
 * @param {HTMLDialogElement | null} dialog @param {HTMLAnchorElement[]} photos
 * @param {(at: number) => void} along brings a photo of the page into view
 * @returns {((at: number) => void) | undefined} opens a photo, where this browser knows dialogs
 */
export function viewer(dialog, photos, along) {
  if (!dialog?.showModal) return undefined;
  const part = (name) => dialog.querySelector(`[data-part=${name}]`);
  const stage = part("stage");
  const steps = { before: -1, next: 1 };
  let at = 0;
  let timer = 0;

  const show = (number) => {
    at = number;
    fill(part("count"), { number: at + 1, total: photos.length });
    part("before").setAttribute("aria-disabled", String(at === 0));
    part("next").setAttribute("aria-disabled", String(at === photos.length - 1));
    [...stage.children].forEach((slide, other) => (slide.inert = other !== at));
    sharpen(stage.children[at], photos[at]);
  };
  const turn = (number, behavior = "auto") => {
    if (!photos[number]) return;
    show(number);
    stage.scrollTo({ left: number * stage.clientWidth, behavior });
  };
  const settle = () => {
    const number = Math.round(stage.scrollLeft / stage.clientWidth);
    if (number !== at && photos[number]) show(number);
  };

  stage.addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(settle, STILL);
  }, { passive: true });
  stage.addEventListener("click", (event) => event.target.closest("img, figcaption") || dialog.close());
  for (const [name, step] of Object.entries(steps)) part(name).addEventListener("click", () => turn(at + step));
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    turn(at + step);
  });
  dialog.addEventListener("close", () => {
    if (history.state?.viewer) history.back();
    along(at);
    photos[at].focus({ preventScroll: true });
  });
  addEventListener("popstate", () => dialog.open && dialog.close());

  return (number) => {
    if (dialog.open) return;
    if (!stage.children.length) stage.append(...photos.map(slide));
    part("count").hidden = part("steps").hidden = photos.length === 1;
    dialog.showModal();
    history.pushState({ ...history.state, viewer: true }, "");
    turn(number, "instant");
  };
}

/** @param {HTMLAnchorElement} link @returns {HTMLElement} its photo as the page has it already, and whose it is */
function slide(link) {
  const small = link.querySelector("img");
  const [made, frame, image, words] = ["figure", "div", "img", "figcaption"].map((name) => document.createElement(name));
  [made.className, frame.className, image.className, words.className] = ["slide", "frame", "image", "caption"].map((name) => `viewer__${name}`);
  Object.assign(image, { alt: small.alt, width: link.dataset.width, height: link.dataset.height });
  if (small.lang) image.lang = small.lang;
  if (small.complete && small.currentSrc) image.src = small.currentSrc;
  words.append(...(link.parentElement.querySelector("[data-part=credit]")?.cloneNode(true).childNodes ?? []));
  frame.append(image);
  made.append(frame, words);
  return made;
}

/** @param {HTMLElement} slide @param {HTMLAnchorElement} link whose largest file is shown as soon as it is there, the JPEG if the WebP is refused */
async function sharpen(slide, { dataset, href }) {
  const image = slide.querySelector("img");
  if (slide.dataset.sharp) return;
  slide.dataset.sharp = "yes";
  for (const address of [dataset.webp, href].filter(Boolean)) {
    const large = Object.assign(new Image(), { src: address });
    if (await large.decode().then(() => true, () => false)) {
      image.src = address;
      return;
    }
  }
}
