/**
 * Choices that a page comes without. Those of what is sold may be thousands:
 * they are put in when somebody first looks, and products only where a list of them can be read.
 */

const READABLE = 500;

/** @param {[value: string, name: string]} choice @returns {HTMLOptionElement} */
export function option([value, name]) {
  const made = new Option(name, value);
  made.dataset.name = name;
  return made;
}

/** @param {HTMLFormElement} form with `select[name=co]`, its sections for sets, producers and products, and `[data-part=many]` */
export function sold(form) {
  const sections = form.querySelectorAll("select[name=co] optgroup");
  /** @type {string[][][] | null} */
  let waiting = null;
  let products = [];
  return {
    /** @param {string[][][]} stocked sets, producers, products, each as [value in the address, name] */
    offer(stocked) {
      waiting = stocked;
      products = stocked[2];
    },

    /** Puts them in, once. */
    fill() {
      if (!waiting) return;
      const many = waiting[2].length > READABLE;
      const shown = many ? waiting.slice(0, 2) : waiting;
      shown.forEach((choices, at) => sections[at].replaceChildren(...choices.map(option)));
      for (const section of sections) section.hidden = !section.children.length;
      form.querySelector("[data-part=many]").hidden = !many;
      waiting = null;
    },

    /** @param {string} value is among them, if it is a product too many to be listed */
    hold(value) {
      this.fill();
      const found = products.length > READABLE && products.find(([one]) => one === value);
      if (!found) return;
      sections[2].replaceChildren(option(found));
      sections[2].hidden = false;
    },
  };
}
