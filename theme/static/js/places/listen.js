/**
 * What a visitor does on the page of places, as calls.
 */

/**
 * @typedef {{changed: (field: string) => void, near: () => void, share: () => void, more: () => void, clear: () => void,
 *   takenOff: (facet: string, place: number) => void, pointed: (id: string) => void, followed: (search: string) => void,
 *   left: () => void}} Told  takenOff: the chip at that place in its row; left: by a link to another page
 */

/** @param {HTMLElement} root @param {Told} told */
export function listen(root, told) {
  root.addEventListener("change", ({ target }) => target.name && told.changed(target.name));
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", (event) => {
    const pressed = event.target.closest("a, button");
    if (!pressed) return;
    if (pressed.localName === "a") follow(event, pressed, told);
    else if (pressed.dataset.facet) told.takenOff(pressed.dataset.facet, [...pressed.closest("ul").children].indexOf(pressed.closest("li")));
    else if (pressed.dataset.part === "show") told.pointed(pressed.closest("[data-id]").dataset.id);
    else if (["near", "share", "more", "clear"].includes(pressed.dataset.part)) told[pressed.dataset.part]();
  });
}

/** @param {MouseEvent} event @param {HTMLAnchorElement} link @param {Told} told */
function follow(event, link, told) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const again = link.dataset.part === "again";
  if (!again && !link.getAttribute("href").startsWith("?")) return void told.left();
  event.preventDefault();
  told.followed(again ? location.search : link.search);
}
