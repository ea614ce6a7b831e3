/**
 * The strip of photos, and which of them is in view.
 */

const SLACK = 2;

/**
 * @param {HTMLElement | null} strip @param {HTMLElement[]} photos all of a page; some may stand elsewhere
 * @param {HTMLElement[]} small one a photo, or none
 * @returns {(at: number) => void} brings a photo into view
 */
export function strip(strip, photos, small) {
  let chosen = -1;
  const start = (photo) => photo.getBoundingClientRect().left - strip.getBoundingClientRect().left;
  const inView = (photo) => start(photo) >= -SLACK && start(photo) + photo.offsetWidth <= strip.clientWidth + SLACK;
  const current = () => {
    if (photos[chosen] && inView(photos[chosen])) return chosen;
    const atEnd = strip.scrollLeft > 0 && strip.scrollLeft + strip.clientWidth >= strip.scrollWidth - SLACK;
    return atEnd ? photos.length - 1 : photos.findIndex((photo) => start(photo) >= -SLACK);
  };
  const mark = () => {
    const now = current();
    small.forEach((one, at) => (at === now ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current")));
  };
  if (small.length) {
    strip.addEventListener("scroll", mark, { passive: true });
    mark();
  }
  return (at) => {
    if (!strip?.contains(photos[at])) return;
    chosen = at;
    strip.scrollTo({ left: start(photos[at]) + strip.scrollLeft });
    if (small.length) mark();
  };
}
