/**
 * What lunr answers, in our order.
 *
 * lunr adds up what the terms are worth in a document (BM25 with boosts; see
 * generator/render/search/index.py). Before its score come three counts that
 * no sum can promise: documents with all words stand above those with some,
 * those with the words as they were accented above those without, and those
 * with neighbours as neighbours (Đồng Nai) above those with both words apart
 * (cộng đồng, Thung Nai). Equal ones stand in the Vietnamese order of names.
 *
 * What a term is worth in a document depends on no other term and no other
 * document. So lunr is given only the terms of the query and only the documents
 * that can be in the answer, and gives the scores of the whole index. Pure.
 *
 * @typedef {{number: number, score: number, covered: number, exact: number, paired: number}} Match
 */

const NO_METADATA = Object.freeze({});

/**
 * @param {import("./ask.js").Ask[]} asks
 * @param {number} numbered how many numbers of documents there are
 * @param {(number: number) => boolean} wanted
 * @param {number} words how many were typed
 * @returns {{covered: number, has: (number: number) => boolean}} the wanted documents with all words; where there is
 *   none, those with the most, if that is a third of them
 */
export function candidates(asks, numbered, wanted, words) {
  const covers = new Uint16Array(numbered);
  for (const ask of asks) {
    eachDocument(ask.row, (number) => {
      covers[number] |= ask.covers;
    });
  }
  let most = 0;
  const counts = covers.map((set, number) => (set && wanted(number) ? bits(set) : 0));
  for (const count of counts) most = Math.max(most, count);
  const enough = most * 3 >= words;
  return { covered: enough ? most : 0, has: (number) => enough && most > 0 && counts[number] === most };
}

/**
 * @param {any} lunr
 * @param {import("./ask.js").Ask[]} asks
 * @param {string[]} fields
 * @param {(number: number) => boolean} has the documents to be in it
 * @returns {any} lunr's index of these terms in these documents
 */
export function indexOf(lunr, asks, fields, has) {
  const vectors = new Map();
  const inverted = [...asks].sort((a, b) => (a.term < b.term ? -1 : 1)).map(({ term, row }, at) => {
    const posting = { _index: at };
    for (const field of fields) posting[field] = {};
    eachDocument(row, (number, field, score) => {
      if (!has(number)) return;
      posting[fields[field]][number] = NO_METADATA;
      const ref = `${fields[field]}/${number}`;
      const vector = vectors.get(ref);
      if (vector) vector.push(at, score);
      else vectors.set(ref, [at, score]);
    });
    return [term, posting];
  });
  return lunr.Index.load({ version: lunr.version, fields, fieldVectors: [...vectors], invertedIndex: inverted, pipeline: [] });
}

/** @param {import("./store.js").Row} row @param {(number: number, field: number, score: number) => void} visit */
function eachDocument(row, visit) {
  for (let at = 1; at < row.length; at += 2) {
    const groups = row[at + 1];
    for (let group = 0; group < groups.length; group += 2) {
      let number = 0;
      for (const distance of groups[group + 1]) {
        number += distance;
        visit(number, row[at], groups[group]);
      }
    }
  }
}

/**
 * @param {any} index of lunr
 * @param {import("./ask.js").Ask[]} asks
 * @returns {Match[]} in our order
 */
export function ranked(index, asks) {
  const byTerm = new Map(asks.map((ask) => [ask.term, ask]));
  const results = index.query((query) => {
    for (const { term, boost } of asks) query.term(term, { boost, usePipeline: false });
  });
  const matches = results.map(({ ref, score, matchData }) => {
    let [covers, exact, pair] = [0, 0, 0];
    for (const term in matchData.metadata) {
      covers |= byTerm.get(term).covers;
      exact |= byTerm.get(term).exact;
      pair |= byTerm.get(term).pair;
    }
    return { number: Number(ref), score, covered: bits(covers), exact: bits(exact), paired: bits(pair) };
  });
  const counts = (a, b) => b.covered - a.covered || b.exact - a.exact || b.paired - a.paired;
  return matches.sort((a, b) => counts(a, b) || b.score - a.score || a.number - b.number);
}

/** @param {number} set @returns {number} how many bits are set */
function bits(set) {
  let count = 0;
  for (let rest = set; rest; rest &= rest - 1) count += 1;
  return count;
}
