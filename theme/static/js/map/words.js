/** The words of the map, which stand in its template in the language of the page. */

/**
 * @param {HTMLElement} element with a `template[data-part=map-words]` whose children have `data-word`
 * @returns {(name: string, total?: string | number) => string} a word by its name; `%s` in it is the total
 */
export function wordsOf(element) {
  const parts = element.querySelector("template[data-part=map-words]").content.children;
  const known = Object.fromEntries([...parts].map((part) => [part.dataset.word, part.textContent.trim()]));
  return (name, total = "") => (known[name] ?? "").replace("%s", String(total));
}

/** @param {string} name @param {string} className @param {string} [text] @returns {HTMLElement} */
export function make(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
