// The words of the interface and of the questionnaires, read where they stand, so that a better word
// breaks no test. A test that is about a word itself names it in full.
//
// Invariant: a key that is not there is an error, never an empty text that would be "found" everywhere.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "./server.mjs";

const strict = (object, name) =>
  new Proxy(object, {
    get(target, key) {
      if (typeof key === "symbol" || key in target || key === "then" || key === "toJSON") return target[key];
      throw new Error(`${name} has no text "${key}"`);
    },
  });

function interfaceTexts(language) {
  const source = readFileSync(new URL(`../../src/i18n/${language}.rs`, import.meta.url), "utf8");
  const groups = {};
  for (const [, name, body] of source.matchAll(/static (\w+): \w+ = \w+ \{\n(.*?)\n\};/gs)) {
    const texts = {};
    for (const [, key, text] of body.matchAll(/^\s*(\w+):\s*"((?:[^"\\]|\\.)*)",?$/gms)) {
      texts[key] = text
        .replace(/\\u\{([0-9a-fA-F]+)\}/g, (_, code) => String.fromCodePoint(parseInt(code, 16)))
        .replace(/\\\n\s*/g, "")
        .replace(/\\(["\\])/g, "$1")
        // The tests read pages with every space as a plain one.
        .replace(/\s+/g, " ");
    }
    groups[name] = strict(texts, `${language}.${name}`);
  }
  return strict(groups, language);
}

export const nl = interfaceTexts("nl");
export const fr = interfaceTexts("fr");
export const en = interfaceTexts("en");

/** Fills `{}` one after the other, as the app does. */
export const fill = (text, ...values) => values.reduce((filled, value) => filled.replace("{}", value), text);

export const json = (file) => JSON.parse(readFileSync(join(DIST, file), "utf8"));

export const questionnaire = json("questionnaires/drempelmeter/questionnaire.json");
export const dutch = json("questionnaires/drempelmeter/nl.json");
export const french = json("questionnaires/drempelmeter/fr.json");

const statements = questionnaire.barriers.flatMap((barrier) =>
  barrier.statements.map((statement) => ({ ...statement, barrier: barrier.id })),
);
/** The ids of all 60 statements, and of the 12 of the short check, in order. */
export const ALL = statements.map(({ id }) => id);
export const CORE = statements.filter(({ core }) => core).map(({ id }) => id);
export const barrierOf = (id) => statements.find((statement) => statement.id === id).barrier;
export const mayNotApply = (id) => Boolean(statements.find((statement) => statement.id === id).not_applicable);
