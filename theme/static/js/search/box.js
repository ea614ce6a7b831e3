/**
 * The box that suggests while one types: the pattern "editable combobox with
 * list autocomplete" of the ARIA Authoring Practices. Without it, and whenever
 * the index cannot be had, the form leads to the page of results by itself.
 */

import { announcer } from "./announcer.js";
import { prepare, suggest } from "./service.js";
import { suggestions } from "./suggestions.js";

const PAUSE = 80;
const PATIENCE = 700;

/** @param {HTMLFormElement} form with a box named q; `data-source`: address of the index, `data-root`: of the language */
export function search(form) {
  const box = form.querySelector("[name=q]");
  const words = document.querySelector("template[data-words=search]")?.content;
  if (!box || !words || !form.dataset.source) return;
  const list = suggestions(form, box, words);
  const said = announcer(form, words);
  const ask = asker(form.dataset.source, box, list, said);
  const close = () => {
    ask.stop();
    list.close();
    said.hush();
  };
  box.addEventListener("input", ask.soon);
  box.addEventListener("keydown", (event) => press(event, { box, list, ask, close }));
  box.addEventListener("blur", close);
  form.addEventListener("submit", close);
  window.addEventListener("pagehide", close);
  prepare(form.dataset.source).catch(() => {});
  if (typedAlready(box)) ask.soon();
}

/**
 * Asks after a short pause; only the answer to the newest question counts.
 *
 * @param {string} source @param {HTMLInputElement} box
 * @param {ReturnType<typeof suggestions>} list @param {ReturnType<typeof announcer>} said
 */
function asker(source, box, list, said) {
  let turn = 0;
  let timers = [];
  const stop = () => {
    turn += 1;
    timers.forEach(clearTimeout);
    return turn;
  };
  const now = async () => {
    const mine = stop();
    const text = box.value.trim();
    if (!text) return void (list.close(), said.hush());
    timers = [setTimeout(() => list.isOpen() || said.show("waiting"), PATIENCE)];
    const answer = await suggest(source, text).catch(() => null);
    if (mine !== turn) return;
    stop();
    const shown = answer ? list.show(answer, text) : list.close();
    if (shown) said.tell(answer.near ? "near" : shown === 1 ? "one" : "many", shown);
    else said.show(answer ? "none" : "failed", text);
  };
  const soon = () => {
    stop();
    list.leave();
    timers = [setTimeout(now, PAUSE)];
  };
  return { now, soon, stop };
}

/**
 * @param {KeyboardEvent} event
 * @param {{box: HTMLInputElement, list: ReturnType<typeof suggestions>, ask: {now: () => void}, close: () => void}} parts
 */
function press(event, { box, list, ask, close }) {
  if (atWork(event)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    if (event.altKey && step < 0) close();
    else if (!list.isOpen()) ask.now();
    else if (!event.altKey) list.move(step);
  } else if (event.key === "Enter" && list.active()) {
    event.preventDefault();
    list.active().click();
  } else if (event.key === "Escape") {
    event.preventDefault();
    if (!list.isOpen()) box.value = "";
    close();
  } else if (event.key === "Tab") {
    close();
  } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
    list.leave();
  }
}

/** @param {KeyboardEvent} event @returns {boolean} whether an input method (Telex, VNI) uses the key itself */
function atWork(event) {
  const PROCESSED = 229;
  return event.isComposing || event.keyCode === PROCESSED || event.ctrlKey || event.metaKey;
}

/** @param {HTMLInputElement} box @returns {boolean} whether letters were typed while this script was on its way */
function typedAlready(box) {
  const given = [box.defaultValue, new URLSearchParams(location.search).get("q")];
  return document.activeElement === box && !given.includes(box.value);
}
