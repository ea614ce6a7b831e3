/**
 * Narrows a list of products: boxes to tick, words to type, an order, pages.
 * What is asked stands in the address, so that it can be shared and Back works.
 * Until something is asked the server's list stays.
 */

import { standIn } from "../stand-in.js";
import { addresses } from "./addresses.js";
import { ways } from "./advice.js";
import { chips } from "./chips.js";
import { controls } from "./controls.js";
import { results } from "./results.js";
import { browse as find, prepare } from "./service.js";
import { everything, order, ordered, read, typed, without, write } from "./state.js";

const PAUSE = 250;

/** @typedef {import("./state.js").State} State */

/** @param {HTMLElement} root with `data-source`, `data-root`, `data-base` and `data-per-page` */
export function browse(root) {
  const form = controls(root);
  const strip = chips(root, form.name);
  const list = results(root, form.name);
  const answer = answerer(root, form, strip, list);
  const address = addresses((y) => show(read(location.search, form.known)).then(() => scrollTo({ top: y, behavior: "instant" })));
  let state = read(location.search, form.known);

  const show = async (next) => {
    state = next;
    const last = await answer(state);
    if (last >= state.trang) return;
    state = { ...state, trang: last };
    address.mend(write(state));
    await answer(state);
  };
  const go = async (next, typing = false) => {
    address[typing ? "draft" : "settle"](write(next));
    await show(next);
    list.top(false);
  };
  const asked = () => ordered({ ...state, q: typed(form.box.value), trang: 1 }, state.xep);

  listen(root, form, {
    changed: () => go(form.said(state)),
    typed: () => asked().q === state.q || go(asked(), true),
    settled: () => (asked().q === state.q ? address.settle(write(state)) : go(asked())),
    again: () => show(state),
    cleared: (chip) => go(everything(state)).then(() => chip && list.focus()),
    takenOff: ({ dataset: { facet, value } }, place) => go(without(state, facet, value)).then(() => strip.focus(place)),
    followed: (search) => go(read(search, form.known)).then(() => (list.top(true), list.focus())),
    left: address.remember,
  });
  prepare(root.dataset.source).catch(() => {});
  if (write(state)) show(state).then(() => history.state?.y && scrollTo({ top: history.state.y, behavior: "instant" }));
  else if (write(form.said(state))) go(form.said(state), document.activeElement === form.box);
}

/**
 * @param {HTMLElement} root
 * @param {ReturnType<typeof controls>} form @param {ReturnType<typeof chips>} strip @param {ReturnType<typeof results>} list
 * @returns {(state: State) => Promise<number>} shows what is found, unless something newer was asked meanwhile; tells the number
 *   of the last page, where it was not reached
 */
function answerer(root, form, strip, list) {
  const perPage = Number(root.dataset.perPage);
  const ask = (state, number) => find(root.dataset.source, { ...state, xep: order(state) }, number);
  let newest = 0;
  return async (state) => {
    const mine = ++newest;
    form.show(state);
    list.wait();
    try {
      const found = await ask(state, perPage);
      const last = Math.max(1, Math.ceil(found.total / perPage));
      if (mine === newest && state.trang > last) return last;
      if (mine === newest && !found.total) found.ways = await ways(state, (one) => ask(one, 1));
      if (mine !== newest) return Infinity;
      standIn(root, true);
      strip.show(state);
      form.count(found.counts, found.total);
      list.show(found, state);
    } catch (fault) {
      if (mine !== newest) return Infinity;
      const lost = root.querySelector("[data-part=filters]").contains(document.activeElement);
      console.error("browse:", fault);
      standIn(root, false);
      strip.show(everything(state));
      list.restore();
      if (lost) list.focus();
    }
    return Infinity;
  };
}

/**
 * @param {HTMLElement} root @param {ReturnType<typeof controls>} form
 * @param {Record<string, (...what: any[]) => unknown>} told
 */
function listen(root, { form, box }, told) {
  let timer = 0;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(told.typed, PAUSE);
  });
  const settle = () => {
    clearTimeout(timer);
    told.settled();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
  });
  root.addEventListener("change", ({ target }) => (target === box ? settle() : told.changed()));
  root.addEventListener("click", (event) => {
    const part = (selector) => event.target.closest(selector);
    const link = part("a");
    const chip = part("[data-facet]");
    if (chip) return void told.takenOff(chip, [...chip.closest("ul").children].indexOf(chip.closest("li")));
    if (part("[data-part=clear]")) return void told.cleared(part("[data-part=chips]"));
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const again = link.dataset.part === "again";
    if (!again && !link.getAttribute("href").startsWith("?")) return void told.left();
    event.preventDefault();
    if (again) told.again();
    else told.followed(link.search);
  });
}
