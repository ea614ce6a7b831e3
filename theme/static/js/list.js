/**
 * The page of a list: the visitor's own, or one that an address names. Products
 * are fetched by their codes; certificates are judged on the visitor's day.
 */

import { readList, writeList } from "./list/codes.js";
import { look } from "./list/pieces.js";
import { shownOn } from "./list/show.js";
import { keep, kept, LIMIT, watch } from "./list/store.js";

/** @param {HTMLElement} root with `data-source`, `data-letters`, `data-root` and `data-base` */
export function list(root) {
  new List(root).start();
}

/** Whose list is shown, and what a visitor does with it. */
class List {
  constructor(root) {
    this.root = root;
    this.page = shownOn(root);
    this.named = readList(location.search);
    this.newest = 0;
    /** @type {string[]} the codes of the products that are shown */
    this.found = [];
    /** @type {string[] | null} the own list as it was before something was taken out */
    this.before = null;
    this.last = kept();
    root.querySelector("[data-part=without]").remove();
    if (this.named) headOfShared();
  }

  /** Shows the list, and again when it changes. */
  start() {
    const told = {
      print: () => print(),
      clear: () => keep([]),
      undo: () => this.before && keep(this.before),
      save: () => this.save(),
      again: () => this.show(),
    };
    this.root.addEventListener("click", (event) => {
      const pressed = event.target.closest("button[data-part], a[data-part=again]");
      if (!pressed || !Object.hasOwn(told, pressed.dataset.part)) return;
      event.preventDefault();
      told[pressed.dataset.part]();
    });
    watch(() => this.changed());
    this.show();
  }

  /** @returns {string[]} the codes to show */
  get codes() {
    return this.named ? this.named.codes.slice(0, LIMIT) : kept();
  }

  /** The own list is another one now; what was taken out can be put back. */
  changed() {
    const now = kept();
    this.before = now.length < this.last.length ? this.last : null;
    this.last = now;
    if (this.named) this.page.offer(this.found, now);
    else this.show().then(() => this.page.undo(Boolean(this.before)));
  }

  /** Fetches and shows; if something newer is asked meanwhile, that is shown. */
  async show() {
    const mine = ++this.newest;
    const { codes } = this;
    try {
      const shown = await look(this.root, codes);
      if (mine !== this.newest) return;
      this.found = shown.products.map(({ code }) => code);
      const more = this.named ? this.named.codes.length - codes.length : 0;
      this.page.show(shown, { shared: Boolean(this.named), wrong: this.named?.wrong ?? [], more }, writeList(codes));
      if (this.named) this.page.offer(this.found, kept());
    } catch (fault) {
      if (mine !== this.newest) return;
      console.error("list:", fault);
      this.page.fail();
    }
  }

  /** Puts the products that are shown into the own list, as much as it takes. */
  save() {
    const own = kept();
    const fresh = this.found.filter((code) => !own.includes(code));
    const taken = keep([...own, ...fresh]);
    this.page.saved(taken ? kept().length - own.length : 0, taken ? own.length + fresh.length - kept().length : fresh.length);
  }
}

/** Says at the head of the page that the list is another's. */
function headOfShared() {
  const words = document.importNode(document.querySelector("template[data-words=shared]").content, true);
  document.title = document.title.replace(document.querySelector("h1").textContent, words.querySelector("h1").textContent);
  document.querySelector("main header").replaceWith(words);
}
