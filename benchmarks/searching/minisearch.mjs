// The index of MiniSearch with its defaults, whole and serialised: node minisearch.mjs LIBRARY FACTS.json INDEX.json OPTIONS
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, facts, target, options] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(library).href);
const index = new MiniSearch(JSON.parse(options));
index.addAll(JSON.parse(readFileSync(facts, "utf-8")));
writeFileSync(target, JSON.stringify(index));
