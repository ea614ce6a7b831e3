/**
 * Finds places: by province, kind, hours, what they sell; near the visitor or a
 * village; on a way. What is asked stands in the address; where the visitor is
 * does not, and nobody is told. Until something is asked the server's list stays.
 */

import { Answers } from "./places/answers.js";
import { HERE } from "./places/chips.js";
import { listen } from "./places/listen.js";
import { marks } from "./places/marks.js";
import { position } from "./places/position.js";
import { nothing, read, whole, without, write } from "./places/state.js";
import { addresses } from "./search/addresses.js";
import { handOn } from "./share/hand-on.js";
import { sharedAddress } from "./share/ways.js";

/** @typedef {import("./places/state.js").State} State */

/** @param {HTMLElement} root with `data-source`, `data-communes`, `data-root`; with `[data-part=map]` on the page of the map */
export function finder(root) {
  new Finder(root).start();
}

/** What a visitor asks, the address that says it, and the map. */
class Finder {
  constructor(root) {
    this.root = root;
    this.drawing = root.querySelector("[data-part=map]");
    this.page = new Answers(root, Boolean(this.drawing));
    this.address = addresses((y) => this.show(read(location.search)).then(() => scrollTo({ top: y, behavior: "instant" })));
    this.state = read(location.search);
    this.newest = 0;
    /** @type {[number, number] | null} in the page's memory and nowhere else */
    this.here = null;
  }

  /** Answers the address, or what was chosen before this script was there. */
  start() {
    const { form, list } = this.page;
    listen(this.root, {
      changed: (field) => this.go(this.changed(field)),
      near: () => this.locate(),
      share: () => handOn(sharedAddress(location.search)).then((how) => this.page.say(how)),
      more: () => list.more(),
      clear: () => this.takeOff(nothing(), true, 0),
      takenOff: (facet, place) => this.takeOff(without(this.state, facet), facet === HERE, place),
      pointed: (id) => this.point(id),
      followed: (search) => this.go(read(search)).then(() => this.page.part("results").focus()),
      left: this.address.remember,
    });
    const said = whole(form.said());
    if (write(this.state) || this.drawing) this.show(this.state).then(() => history.state?.y && scrollTo({ top: history.state.y, behavior: "instant" }));
    else if (write(said)) this.go(said);
    else this.page.prepared().catch(() => {});
  }

  /** @param {string} field that was changed @returns {State} */
  changed(field) {
    const said = this.page.form.said();
    if (field === "tinh") return whole({ ...said, xa: "" });
    return whole(field === "lang" && said.lang ? { ...said, den: "" } : said);
  }

  /** @param {State} state */
  go(state) {
    this.address.settle(write(state));
    return this.show(state);
  }

  /** @param {State} state is answered, unless something newer is asked meanwhile */
  async show(state) {
    const mine = ++this.newest;
    this.page.wait();
    try {
      const question = await this.page.question(state);
      if (mine !== this.newest) return;
      this.state = question.state;
      this.page.show(question, this.here, Boolean(write(this.state) || this.here || this.drawing));
      await this.draw();
    } catch (fault) {
      if (mine !== this.newest) return;
      console.error("finder:", fault);
      this.page.fail();
    }
  }

  /** Puts what was found on the map, where there is one; if it cannot be had the list stands alone. */
  async draw() {
    if (!this.drawing) return;
    try {
      this.opened ??= import("./map/map.js").then((part) => part.open(this.drawing));
      this.map = await this.opened;
      this.map.onChoose((id) => this.page.list.choose(id, this.beside()));
      this.map.show(marks(this.root, this.page.found, this.page.form.name));
      this.map.visitor(this.here);
    } catch (fault) {
      console.error("map:", fault);
    }
  }

  /** @returns {boolean} whether the list stands beside the map, so that following one does not lose the other */
  beside() {
    return this.page.part("results").getBoundingClientRect().left >= this.drawing.getBoundingClientRect().right;
  }

  /** @param {string} id of the place to show on the map */
  point(id) {
    this.page.list.choose(id);
    this.map?.choose(id);
    this.drawing.scrollIntoView({ block: "nearest" });
  }

  /** @param {State} state @param {boolean} forget the visitor's position @param {number} place of the chip that had the focus */
  takeOff(state, forget, place) {
    if (forget) this.here = null;
    this.go(state).then(() => this.page.strip.focus(place));
  }

  /** Asks where the visitor is: the nearest come first, or the way starts there. */
  async locate() {
    this.page.say("asking");
    try {
      this.here = await position();
      this.page.say("");
      const start = this.state.den ? { tinh: "", xa: "" } : {};
      await this.go(whole({ ...this.state, lang: "", ...start }));
    } catch (reason) {
      this.page.say(reason);
    }
  }
}
