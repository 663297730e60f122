// What a phone has to fetch and how long a person waits, for `cargo xtask bench`.
//
// Invariant: nothing is asserted about times. A machine that is busy or slow makes all of them longer, so
// each is a ratio to something fixed that is measured in turn with it, in the same browser.

import { brotliCompressSync, constants } from "node:zlib";
import { App, until } from "../browser/app.mjs";
import { launch } from "../browser/browsers.mjs";
import { Site } from "../browser/server.mjs";
import { CORE } from "../browser/texts.mjs";

/** How much slower than this machine the phone is. */
const SLOWER = 4;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const FIRST_QUESTION = `[id="${CORE[0]}-yes"]`;

/** A document of the site with nothing in it. */
const EMPTY = "empty.html";

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
// Web servers compress once and keep it, so at the best quality.
const encode = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

const browser = await launch("chromium");
const site = await Site.start({ encode });
site.replace(EMPTY, "<!doctype html><html lang=nl><title>Leeg</title><body><main><h1>Leeg</h1></main></body></html>");
try {
  const fetched = await payload();
  const empty = [];
  const home = [];
  const question = [];
  const baseline = [];
  const answer = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    empty.push(await onPhone(emptyPage));
    home.push(await onPhone((app) => startUp(app, "", "main h1#title")));
    question.push(await onPhone(async (app) => startUp(app, await aCheck(app), FIRST_QUESTION)));
    const clicks = await onPhone(clickToPaint);
    baseline.push(...clicks.baseline);
    answer.push(...clicks.answer);
  }
  printPayload(fetched);
  console.log(`\nTimes with a processor ${SLOWER} times slower, medians of ${ROUNDS} rounds; the ratio is what to compare:`);
  console.table({
    "start-up, home page": row(home, empty, "an empty page"),
    "start-up, first question": row(question, empty, "an empty page"),
    "click to paint, an answer": row(answer, baseline, "a click that changes one class"),
  });
} finally {
  await browser.close();
  await site.stop();
}

function row(measured, fixed, against) {
  const milliseconds = (numbers) => `${median(numbers).toFixed(1)} ms`;
  const ratio = median(measured.map((time, round) => time / fixed[round]));
  return { took: milliseconds(measured), baseline: milliseconds(fixed), ratio: ratio.toFixed(2), against };
}

// --- Weight --------------------------------------------------------------------------------------

/** What the page really asks for from the first visit until the first question stands: kind to bytes. */
function payload() {
  return onDevice(async (app, client) => {
    const kinds = new Map();
    const paths = new Map();
    await client.send("Network.enable");
    client.on("Network.responseReceived", ({ requestId, response }) => {
      if (response.url.startsWith(site.url())) paths.set(requestId, new URL(response.url).pathname);
    });
    client.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const path = paths.get(requestId);
      if (path === undefined) return;
      const kind = path === "/" ? "html" : path.split(".").pop();
      const { files, bytes } = kinds.get(kind) ?? { files: 0, bytes: 0 };
      kinds.set(kind, { files: files + 1, bytes: bytes + encodedDataLength });
    });
    await app.visit();
    await app.startShort();
    await app.page.waitForSelector(FIRST_QUESTION);
    return kinds;
  });
}

function printPayload(kinds) {
  const table = {};
  const total = { files: 0, bytes: 0 };
  for (const [kind, { files, bytes }] of [...kinds].sort((a, b) => b[1].bytes - a[1].bytes)) {
    table[kind] = { files, bytes };
    total.files += files;
    total.bytes += bytes;
  }
  console.log("\nFetched up to the first question, with brotli and the headers of the answers:");
  console.table({ ...table, total });
}

// --- Speed ---------------------------------------------------------------------------------------

/** An app on a device where nothing is known yet. */
async function onDevice(run) {
  const device = await browser.createBrowserContext();
  try {
    const page = await device.newPage();
    await page.setViewport({ width: 420, height: 860 });
    // What the worker fetches for later is nothing that a person waits for.
    await page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);
    const client = await page.createCDPSession();
    return await run(new App(page, site, "chromium"), client);
  } finally {
    await device.close();
  }
}

/** A slow phone that has none of the site's files yet. */
function onPhone(run) {
  const asSlow = async (app, client) => {
    await app.page.setCacheEnabled(false);
    await client.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    return run(app);
  };
  return onDevice(asSlow);
}

function emptyPage(app) {
  return startUp(app, `${EMPTY}?again`, "h1");
}

/** Milliseconds from asking for a document until what is waited for is painted in it. */
async function startUp(app, address, selector) {
  // Noted in the page itself, so that how often this script asks plays no part.
  await app.page.evaluateOnNewDocument((selector) => {
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.stoodAt = performance.now());
      return port2.postMessage("");
    };
    requestAnimationFrame(look);
  }, selector);
  // From another document of the site, so that no renderer has to start and nothing is left of the last.
  await app.page.goto(site.url() + EMPTY);
  await app.page.goto(site.url() + address);
  return until(() => app.page.evaluate(() => window.stoodAt), `${selector} at ${address}`);
}

/** The address of the first question of a check that is there already. */
async function aCheck(app) {
  await app.visit();
  await app.startShort();
  await app.page.waitForSelector(FIRST_QUESTION);
  return app.page.evaluate(() => location.hash);
}

/** From a real click until what it changed is painted: an answer, and beside it a class and nothing else. */
async function clickToPaint(app) {
  await app.visit();
  await app.startShort();
  await app.page.waitForSelector(FIRST_QUESTION);
  await app.page.evaluate(() => {
    const plain = document.createElement("button");
    plain.id = "plain";
    plain.textContent = "Gewoon";
    plain.onclick = () => plain.classList.toggle("on");
    document.querySelector("main").prepend(plain);
    window.paints = [];
    const note = (event) => {
      const asked = event.timeStamp;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.paints.push(performance.now() - asked);
      requestAnimationFrame(() => port2.postMessage(""));
    };
    // On the way down, before anyone's handler; a click on a label clicks its field too.
    addEventListener("click", (event) => event.isTrusted && event.detail > 0 && !event.target.matches("input") && note(event), true);
  });
  const click = async (selector, times) => {
    await app.clickOn(selector);
    const all = await until(async () => {
      const paints = await app.page.evaluate(() => window.paints);
      return paints.length > 0 && paints;
    }, `a paint after a click on ${selector}`);
    await app.page.evaluate(() => (window.paints = []));
    times.push(all[0]);
  };
  const plain = [];
  const answers = [];
  for (const choice of ["yes", "partly", "not-yet", "dont-know", "yes", "partly", "not-yet", "dont-know"]) {
    await click("#plain", plain);
    await click(`label[for="${CORE[0]}-${choice}"]`, answers);
    await app.hasAnswer(CORE[0], choice);
  }
  return { baseline: plain, answer: answers };
}
