/**
 * Fetches the files of places, each once; what failed is tried again when it is asked for again.
 */

/** @type {Map<string, Promise<any>>} */
const fetched = new Map();

/** @param {string} address @returns {Promise<any>} */
export function file(address) {
  if (!fetched.has(address)) {
    const waiting = read(address);
    fetched.set(address, waiting);
    waiting.catch(() => fetched.delete(address));
  }
  return fetched.get(address);
}

/** @param {string} address */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
