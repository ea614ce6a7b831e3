/**
 * Starts each behaviour of a page. A behaviour is a function that takes its
 * root element, found by `data-module`; one that fails harms no other, and
 * every page is whole without any of them.
 */

import { certificate } from "./certificate.js";
import { check } from "./check.js";
import { months } from "./months.js";

const BEHAVIOURS = { certificate, check, months };

for (const root of document.querySelectorAll("[data-module]")) {
  const behaviour = BEHAVIOURS[root.dataset.module];
  try {
    behaviour?.(root);
  } catch (fault) {
    console.error(`${root.dataset.module}:`, fault);
  }
}
