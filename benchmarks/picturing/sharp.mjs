// Makes derivatives with sharp, as its own guide does it: from the file, each by itself, those of a photo side by side.
//
//   node sharp.mjs SHARP JOBS.json OUTPUT
//
// SHARP is the folder of the library; JOBS.json holds a list of derivatives for each photo, see jobs.py.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [library, jobs, output] = process.argv.slice(2);
const sharp = createRequire(import.meta.url)(library);

const formats = {
  webp: (picture, quality) => picture.webp({ quality, effort: 4 }),
  jpeg: (picture, quality) => picture.jpeg({ quality, progressive: true, chromaSubsampling: "4:2:0" }),
};

for (const [photo, wanted] of Object.entries(JSON.parse(readFileSync(jobs, "utf-8")))) {
  await Promise.all(wanted.map(({ name, format, quality, width, height, cropped }) => {
    const upright = sharp(photo).rotate();
    const shrunk = upright.resize(width, height, { fit: cropped ? "cover" : "fill" });
    return formats[format](shrunk, quality).toFile(join(output, name));
  }));
}
