/**
 * What the points sell, by number: names beside each of thousands of points
 * would cost more than all the rest. Pure.
 */

/** @param {any} file of places: `products`, `sets`, `producers` */
export function stockOf({ products, sets, producers }) {
  const firstSet = products.length;
  const firstProducer = firstSet + sets.length;
  const values = [...products.map(([slug]) => slug), ...sets.map(([slug]) => `bo:${slug}`), ...producers.map(([slug]) => `chu:${slug}`)];
  const kinds = products.map(([, , set, producer], at) => [at, ...(set < 0 ? [] : [firstSet + set]), ...(producer < 0 ? [] : [firstProducer + producer])]);
  return {
    /** @param {string} value a product, bo:<set> or chu:<producer> @returns {Set<number>} the products that it means */
    products(value) {
      const wanted = values.indexOf(value);
      return new Set(kinds.flatMap((one, at) => (one.includes(wanted) ? [at] : [])));
    },

    /** @param {{products: number[]}[]} rows @returns {Map<string, number>} by value: the rows that sell some of it */
    count(rows) {
      const totals = new Uint32Array(values.length);
      const last = new Uint32Array(values.length);
      rows.forEach((row, at) => {
        for (const product of row.products) {
          for (const kind of kinds[product]) {
            if (last[kind] === at + 1) continue;
            last[kind] = at + 1;
            totals[kind] += 1;
          }
        }
      });
      return new Map(values.map((value, at) => [value, totals[at]]));
    },
  };
}
