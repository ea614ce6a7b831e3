/**
 * Photos of one thing: the small ones lead along the strip, and each opens as
 * large as there is. Without it a small one is a link within the page, and a
 * photo a link to its file.
 */

import { strip } from "./gallery/strip.js";
import { viewer } from "./gallery/viewer.js";

/** @param {HTMLElement} root with photos, perhaps a strip of them, and a dialog */
export function gallery(root) {
  const photos = [...root.querySelectorAll("[data-part=photo]")];
  const small = [...root.querySelectorAll("[data-part=thumb]")];
  const along = strip(root.querySelector("[data-part=strip]"), photos, small);
  const open = viewer(root.querySelector("[data-part=viewer]"), photos, along);
  root.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (small.includes(link)) along(small.indexOf(link));
    else if (open && photos.includes(link)) open(photos.indexOf(link));
    else return;
    event.preventDefault();
  });
}
