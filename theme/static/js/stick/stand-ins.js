/**
 * What browsers refuse to pages that are opened from a folder, done by other
 * means: files of data are scripts that hand their content over, and what a
 * worker does is done by the page itself.
 */

const HERE = new URL("..", document.currentScript.src).href;
/** @type {Map<string, () => unknown>} by the name of the file, below the folder of the site */
const handed = new Map();

globalThis.handOver = (name, make) => handed.set(name, make);

/** @param {string} address of a file of data @returns {Promise<{ok: boolean, status: number, json: () => Promise<unknown>}>} */
export function fetch(address) {
  const { href } = new URL(address, document.baseURI);
  const name = href.slice(HERE.length).replace(/[?#].*$/u, "");
  return new Promise((resolve) => {
    const script = document.createElement("script");
    const answer = (ok) => {
      script.remove();
      resolve({ ok, status: ok ? 200 : 404, json: async () => handed.get(name)() });
    };
    script.addEventListener("load", () => answer(handed.has(name)));
    script.addEventListener("error", () => answer(false));
    script.src = `${HERE}${name}.js`;
    document.head.append(script);
  });
}

/** The history of the page; browsers of before 2023 let a page from a folder change nothing of it, and it works without. */
export const history = {
  get state() {
    return globalThis.history.state;
  },
  set scrollRestoration(how) {
    globalThis.history.scrollRestoration = how;
  },
  back: () => globalThis.history.back(),
  pushState: (...step) => attempt("pushState", step),
  replaceState: (...step) => attempt("replaceState", step),
};

/** @param {"pushState" | "replaceState"} what @param {any[]} step */
function attempt(what, step) {
  try {
    globalThis.history[what](...step);
  } catch (fault) {
    if (fault.name !== "SecurityError") throw fault;
  }
}

/**
 * @param {(self: typeof globalThis, addEventListener: Function, postMessage: Function) => void} work the script of a worker
 * @returns {{addEventListener: Function, postMessage: (data: unknown) => void}} what `new Worker` gives
 */
export function hired(work) {
  const [outside, inside] = [new EventTarget(), new EventTarget()];
  const send = (target) => (data) => queueMicrotask(() => target.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })));
  work(globalThis, inside.addEventListener.bind(inside), send(outside));
  return { addEventListener: outside.addEventListener.bind(outside), postMessage: send(inside) };
}
