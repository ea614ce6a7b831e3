/**
 * Hands an address on: by the device's own means, or copied.
 */

/** @param {string} url @returns {Promise<"shared" | "copied" | "failed">} */
export async function handOn(url) {
  if (!navigator.share) return copied(url);
  try {
    await navigator.share({ title: document.title, url });
    return "shared";
  } catch (fault) {
    return fault.name === "AbortError" ? "shared" : "failed";
  }
}

/** @param {string} url @returns {Promise<"copied" | "failed">} */
export async function copied(url) {
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "failed";
  }
}
