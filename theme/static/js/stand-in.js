/**
 * What works only with scripts, and what stands there without: the filters of
 * a list and its links to narrower lists.
 */

/** @param {HTMLElement} root @param {boolean} ready whether the filters work, or will as soon as they are used */
export function standIn(root, ready) {
  for (const part of root.querySelectorAll("[data-part=filters]")) part.hidden = !ready;
  for (const part of root.querySelectorAll("[data-part=links]")) part.hidden = ready;
  const message = root.querySelector("[data-part=message]");
  const failed = root.querySelector("template[data-part=failed]");
  if (!message || !failed) return;
  message.replaceChildren(...(ready ? [] : [failed.content.cloneNode(true)]));
  message.hidden = ready;
}
