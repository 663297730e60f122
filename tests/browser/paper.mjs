// What comes out of the printer, read from the PDF itself, as a person would.
//
// Invariant: nothing here knows where the app keeps its data; only the paper counts.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { temporaryFolder } from "./scenario.mjs";

const A4 = { width: 595.3, height: 841.9 };

/** Without spaces, and without the hyphens where a line was broken: the same on every paper. */
export const bare = (text) => text.normalize("NFKC").replace(/[\s\u00AD\u2010-]+/g, "");

/** Prints the page that stands there; on a sheet that is not A4 unless the page asks for it. */
export async function print(app) {
  const path = join(temporaryFolder(), "paper.pdf");
  const controls = await wordsToPress(app);
  await app.page.pdf({ path, preferCSSPageSize: true, format: "letter", printBackground: true });
  const paper = {
    path,
    controls,
    text: tool("pdftotext", "-layout", path, "-"),
    inOrder: tool("pdftotext", "-raw", path, "-"),
    // A number in the margin may stand between two lines of a step, as far as the layout goes.
    has: (words) => [paper.text, paper.inOrder].some((text) => bare(text).includes(bare(words))),
  };
  return paper;
}

const tool = (name, ...args) => {
  try {
    return execFileSync(name, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${name}: ${error.code === "ENOENT" ? "apt-get install poppler-utils" : error.stderr}`, { cause: error });
  }
};

/** What can be pressed or filled in on the screen, by its words. */
async function wordsToPress(app) {
  const words = await app.page.$$eval("button, nav a, header a, footer a, a.button, label, option", (all) =>
    all.filter((each) => each.closest("select") || each.checkVisibility()).map((each) => each.textContent.replace(/\s+/g, " ").trim()),
  );
  return [...new Set(words)].filter(Boolean);
}

/** Everything `facts` is on the paper, nothing to press is, and every sheet is an A4 with all of its words. */
export function isGoodPaper(paper, facts, name) {
  assert.deepEqual(facts.filter((words) => !paper.has(words)), [], `${name}: missing on the paper`);
  const lines = paper.text.split("\n").flatMap((line) => line.trim().split(/\s{2,}/)).map(bare);
  const pressed = paper.controls.filter((words) => !facts.includes(words));
  assert.ok(pressed.length > 5, `${name}: the screen had buttons`);
  assert.deepEqual(pressed.filter((words) => lines.includes(bare(words))), [], `${name}: to press, on paper`);

  const info = tool("pdfinfo", "-f", "1", "-l", "99", paper.path);
  const sheets = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)];
  assert.ok(sheets.length > 0 && sheets.length < 12, `${name}: ${sheets.length} sheets`);
  for (const [line, width, height] of sheets) {
    assert.ok(Math.abs(width - A4.width) < 1.5 && Math.abs(height - A4.height) < 1.5, `${name}: ${line}`);
  }
  const places = tool("pdftotext", "-bbox", paper.path, "-");
  const words = [...places.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)];
  const beside = words.filter(([, x, y, right, bottom]) => x < 0 || y < 0 || right > A4.width || bottom > A4.height);
  assert.deepEqual(beside.map((word) => word[5]), [], `${name}: beside the paper`);
}

/** Nothing is wider than what an A4 leaves between its margins; a browser would shrink the whole print-out. */
export async function fitsBetweenMargins(app, name) {
  const { width, height } = app.page.viewport();
  const millimetre = 96 / 25.4;
  await app.page.emulateMediaType("print");
  await app.page.setViewport({ width: Math.round(180 * millimetre), height: Math.round(265 * millimetre) });
  await app.twoFrames();
  const wide = await app.page.evaluate(() => {
    const room = document.documentElement.clientWidth + 1;
    const all = [...document.querySelectorAll("body, body *")].filter((each) => each.checkVisibility());
    return all.filter((each) => each.getBoundingClientRect().right > room).map((each) => `${each.tagName}.${each.className}`);
  });
  await app.page.emulateMediaType(null);
  await app.page.setViewport({ width, height });
  assert.deepEqual(wide, [], `${name}: wider than the paper`);
}
