/**
 * Answers questions about places on a page: fields, chips, the sentence, the list.
 */

import { copy } from "../search/copies.js";
import { standIn } from "../stand-in.js";
import { now } from "../today.js";
import { chips } from "./chips.js";
import { circumstances, known } from "./circumstances.js";
import { communesOf } from "./communes.js";
import { controls } from "./controls.js";
import { file } from "./files.js";
import { list } from "./list.js";
import { found as find, tally } from "./narrow.js";
import { placesOf } from "./places.js";
import { nothing, write } from "./state.js";
import { advice, told } from "./told.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {{state: State, communes: import("./communes.js").Commune[]}} Question  with the communes of its province */

/** What a page shows of an answer. */
export class Answers {
  /** @param {HTMLElement} root @param {boolean} mapped whether there is a map: then villages are found too */
  constructor(root, mapped) {
    this.root = root;
    this.mapped = mapped;
    this.form = controls(root);
    this.list = list(root, mapped);
    this.strip = chips(root, this.form.name);
    /** @type {import("./narrow.js").Found[]} */
    this.found = [];
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return this.root.querySelector(`[data-part=${name}]`);
  }

  /** @returns {Promise<import("./places.js").Places>} fetched once, and offered in the fields */
  async prepared() {
    const { source, root } = this.root.dataset;
    const found = await file(source);
    if (!this.places) {
      this.places = placesOf(found, root);
      if (!this.mapped) this.places.rows = this.places.rows.filter(({ kind }) => kind === "point");
      this.form.offer(this.places);
    }
    return this.places;
  }

  /** @param {State} state @returns {Promise<Question>} what of it the places know */
  async question(state) {
    const places = await this.prepared();
    const asked = known(places, this.mapped ? state : { ...state, kieu: "" });
    const communes = asked.tinh ? await communesOf(places, this.root.dataset.communes, asked.tinh) : [];
    const there = communes.some(({ slug }) => slug === asked.xa);
    return { state: { ...asked, xa: there ? asked.xa : "" }, communes };
  }

  /** Something is awaited; what stands there stays until it is there. */
  wait() {
    this.list.box.setAttribute("aria-busy", "true");
  }

  /** @param {Question} question @param {[number, number] | null} here @param {boolean} listed or only the fields, above the server's list */
  show({ state, communes }, here, listed) {
    const { form, places, root } = this;
    standIn(root, true);
    form.communes(communes.map(({ slug, name }) => [slug, name]));
    form.show(state);
    const around = circumstances(places, communes, state, here, now());
    form.count((facet) => tally(places, state, around, facet), state);
    this.strip.show(state, here);
    for (const link of root.querySelectorAll("[data-part=other]")) link.search = write(state);
    this.found = listed ? find(places.rows, state, around) : [];
    if (this.found.length) this.list.show(this.found);
    else this.list.box.replaceChildren(...(listed ? [advice(root, state, around, form.name)] : []));
    this.settle(listed ? [told(root, this.found, state, around)] : []);
  }

  /** The server's list again, with the words that nothing could be had. */
  fail() {
    standIn(this.root, false);
    this.strip.show(nothing(), null);
    this.settle([]);
  }

  /** @param {Node[]} said of what was found; without it the server's list stands */
  settle(said) {
    this.part("status").replaceChildren(...said);
    this.part("register").hidden = said.length > 0;
    this.list.box.hidden = !said.length;
    this.list.box.setAttribute("aria-busy", "false");
  }

  /** @param {string} words of the page's template about position and sharing, "" for none */
  say(words) {
    const known = this.root.querySelector("template[data-words=position]").content;
    this.part("said").replaceChildren(...(words ? [copy(known, `[data-say=${words}]`)] : []));
  }
}
