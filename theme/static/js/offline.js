/**
 * Registers the service worker of the site, and says so when a newer release than that of this page is there.
 * The words stand on the page /ngoai-tuyen/, as hardly anybody ever needs them.
 */

/** @param {HTMLLinkElement} root the link to the manifest, which lies beside the pages of its language */
export async function offline(root) {
  const worker = navigator.serviceWorker;
  const site = new URL("../../", import.meta.url);
  worker.addEventListener("message", ({ data }) => data === "release" && tell(new URL("ngoai-tuyen/", root.href)));
  const unknown = !worker.controller;
  await worker.register(new URL("sw.js", site));
  if (!unknown) return;
  const { active } = await worker.ready;
  active.postMessage([...document.images].map((image) => image.currentSrc).filter(Boolean));
}

/** @param {URL} address of the page with the words */
async function tell(address) {
  if (document.querySelector("[data-part=release]")) return;
  const place = document.createElement("div");
  place.dataset.part = "release";
  place.setAttribute("role", "status");
  document.body.append(place);
  const shown = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const words = shown.querySelector("template[data-words=release]");
  const sheet = shown.querySelector("link[data-sheet=offline]");
  if (!words || !sheet) return;
  document.head.append(document.importNode(sheet));
  place.append(document.importNode(words.content, true));
  place.addEventListener("click", ({ target }) => {
    if (target.closest("[data-part=reload]")) location.reload();
    else if (target.closest("[data-part=later]")) place.remove();
  });
}
