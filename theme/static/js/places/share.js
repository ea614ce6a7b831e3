/**
 * Hands the address of what was found on: by the device's own means, or copied.
 */

/** @returns {Promise<"shared" | "copied" | "failed">} */
export async function share() {
  const { title } = document;
  try {
    if (navigator.share) {
      await navigator.share({ title, url: location.href });
      return "shared";
    }
    await navigator.clipboard.writeText(location.href);
    return "copied";
  } catch (fault) {
    return fault.name === "AbortError" ? "shared" : "failed";
  }
}
