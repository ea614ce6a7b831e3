/**
 * The service worker of a site that keeps nothing offline: it takes away whatever another one kept, and itself.
 */

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const prefix = `ocop ${new URL(registration.scope).pathname} `;
  const ours = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
