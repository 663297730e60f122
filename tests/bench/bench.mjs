// What a phone has to fetch and how long a person waits, for `cargo xtask bench`.
//
// Invariant: nothing is asserted about times. A machine that is busy or slow makes all of them longer, so
// each is a ratio to something fixed that is measured in turn with it, in the same browser.

import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { App, until } from "../browser/app.mjs";
import { launch } from "../browser/browsers.mjs";
import { appFolder, DIST, filesOf, Site } from "../browser/server.mjs";
import { CORE } from "../browser/texts.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const CLICKS = 20;
const REPORTS = process.env.REPORTS_DIR ?? new URL("../../target/reports/", import.meta.url).pathname;
const FIRST_QUESTION = `[id="${CORE[0]}-yes"]`;
const HOME = "main h1#title";

/** Where a person is: at a desk, or on a slow phone with a weak network. */
const DESK = { name: "desk", slower: 1 };
const PHONE = { name: "phone (CPU 4x slower, 1.6 Mbit/s, 150 ms)", slower: 4, bytesPerSecond: 1_600_000 / 8, latency: 150 };

// Web servers compress once and keep it, so at the best quality.
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** A page of the site that only fetches as many bytes as the app does: what the network alone takes. */
const PLAIN_PAGE = "plain.html";
const plainPage = '<!doctype html><html lang=nl><title>Leeg</title><script src="plain.js"></script><h1>Leeg</h1>';
const plainScript = 'fetch("plain.bin").then((a) => a.arrayBuffer()).then(() => (document.querySelector("h1").id = "there"));';

const median = (numbers) => quantile(numbers, 0.5);
const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];

const browser = await launch("chromium");
const site = await Site.start({ encode: brotli });
try {
  const total = await printPayload();
  site.replace(PLAIN_PAGE, plainPage);
  site.replace("plain.js", plainScript);
  // Noise, so that no compression makes it smaller.
  site.replace("plain.bin", Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))).toString("base64").repeat(1 + total / 80_000).slice(0, total));
  for (const place of [DESK, PHONE]) await printStart(place);
  await printAnswers();
  await printMemory();
  printLarge();
  await printChecking();
  await printHall();
  await printOffline();
} finally {
  await browser.close();
  await site.stop();
}

// --- Weight --------------------------------------------------------------------------------------

/** Prints what the page asks for until the first question stands; gives the bytes with brotli. */
async function printPayload() {
  const asked = await onDevice(DESK, async (app) => {
    site.requests.length = 0;
    await app.visit();
    await app.startShort();
    await app.page.waitForSelector(FIRST_QUESTION);
    return new Set(site.requests.map(({ path }) => (path === "/" ? "/index.html" : path)));
  });
  const table = {};
  const total = { files: 0, raw: 0, gzip: 0, brotli: 0 };
  for (const path of asked) {
    const bytes = readFileSync(join(DIST, path));
    const kind = path.split(".").pop();
    const row = (table[kind] ??= { files: 0, raw: 0, gzip: 0, brotli: 0 });
    const sizes = { files: 1, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length };
    for (const [name, size] of Object.entries(sizes)) {
      row[name] += size;
      total[name] += size;
    }
  }
  console.log("\nBytes up to the first question:");
  console.table({ ...table, total });
  return total.brotli;
}

// --- Start ---------------------------------------------------------------------------------------

async function printStart(place) {
  const begun = await onDevice(DESK, async (app) => ({ address: await aCheck(app), storage: await app.storage() }));
  const times = { plain: [], paint: [], home: [], question: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.plain.push((await onDevice(place, (app) => startUp(app, PLAIN_PAGE, "h1#there"))).stood);
    const home = await onDevice(place, (app) => startUp(app, "", HOME));
    times.paint.push(home.painted);
    times.home.push(home.stood);
    times.question.push((await onDevice(place, (app) => goOn(app, begun))).stood);
  }
  const row = (measured) => ({
    median: `${median(measured).toFixed(0)} ms`,
    "ratio to the bytes alone": median(measured.map((time, round) => time / times.plain[round])).toFixed(2),
  });
  console.log(`\nFirst visit, ${place.name}, ${ROUNDS} rounds:`);
  console.table({
    "the bytes alone, one file": row(times.plain),
    "first paint": row(times.paint),
    "home page usable": row(times.home),
    "first question usable": row(times.question),
  });
}

/** Milliseconds from asking for a page until its first paint, and until `selector` stands painted. */
async function startUp(app, address, selector) {
  // Noted in the page itself, so that how often this script asks plays no part.
  await app.page.evaluateOnNewDocument((selector) => {
    const look = () => {
      const ready = document.documentElement.dataset.ready === "true" || document.querySelector("h1#there");
      if (!ready || !document.querySelector(selector)) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.stoodAt = performance.now());
      return port2.postMessage("");
    };
    requestAnimationFrame(look);
  }, selector);
  await app.page.goto("about:blank");
  await app.page.goto(site.url() + address);
  const stood = await until(() => app.page.evaluate(() => window.stoodAt), `${selector} at ${address}`);
  const painted = await app.page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
  return { stood, painted };
}

/** A check that is there already, in a browser that has nothing else of the app. */
async function goOn(app, { address, storage }) {
  await app.page.evaluateOnNewDocument((storage) => {
    if (location.protocol === "http:") Object.entries(storage).forEach(([key, value]) => localStorage.setItem(key, value));
  }, storage);
  return startUp(app, address, FIRST_QUESTION);
}

/** The address of the first question of a check that is there already. */
async function aCheck(app) {
  await app.visit();
  await app.startShort();
  await app.page.waitForSelector(FIRST_QUESTION);
  return app.page.evaluate(() => location.hash);
}

// --- Answering -----------------------------------------------------------------------------------

/** From a real click until what it changed is painted: an answer, and beside it a class and nothing else. */
async function printAnswers() {
  const { plain, answers, long } = await onDevice({ ...PHONE, bytesPerSecond: undefined }, clicks);
  const row = (times) => ({ median: `${median(times).toFixed(1)} ms`, p95: `${quantile(times, 0.95).toFixed(1)} ms` });
  console.log(`\nFrom click to paint, CPU ${PHONE.slower}x slower, ${CLICKS} clicks each; long tasks while answering: ${long}`);
  console.table({
    "a click that changes one class": row(plain),
    "an answer": row(answers),
    ratio: { median: (median(answers) / median(plain)).toFixed(2), p95: (quantile(answers, 0.95) / quantile(plain, 0.95)).toFixed(2) },
  });
}

async function clicks(app) {
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
    window.long = 0;
    const note = (event) => {
      const asked = event.timeStamp;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.paints.push(performance.now() - asked);
      requestAnimationFrame(() => port2.postMessage(""));
    };
    // On the way down, before anyone's handler; a click on a label clicks its field too.
    addEventListener("click", (event) => event.isTrusted && event.detail > 0 && !event.target.matches("input") && note(event), true);
    new PerformanceObserver((list) => (window.long += list.getEntries().length)).observe({ type: "longtask" });
  });
  const click = async (selector, times) => {
    await app.clickOn(selector);
    times.push(await until(() => app.page.evaluate(() => window.paints.shift()), `a paint after a click on ${selector}`));
  };
  const [plain, answers] = [[], []];
  const choices = ["yes", "partly", "not-yet", "dont-know"];
  for (let place = 0; place < CLICKS; place += 1) {
    const choice = choices[place % choices.length];
    await click("#plain", plain);
    await click(`label[for="${CORE[0]}-${choice}"]`, answers);
    await app.hasAnswer(CORE[0], choice);
  }
  return { plain, answers, long: await app.page.evaluate(() => window.long) };
}

// --- Memory, and the second visit ------------------------------------------------------------------

async function printMemory() {
  const memory = await onDevice(DESK, async (app) => {
    await app.page.evaluateOnNewDocument(() => {
      const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...parts) => {
        const made = await instantiate.apply(WebAssembly, parts);
        window.wasmMemory ??= (made.instance ?? made).exports.memory;
        return made;
      };
    });
    await aCheck(app);
    const { JSHeapUsedSize } = await app.page.metrics();
    const wasm = await app.page.evaluate(() => window.wasmMemory.buffer.byteLength);
    return { "JavaScript heap": JSHeapUsedSize, "WebAssembly memory": wasm };
  });
  console.log("\nMemory at the first question:");
  console.table(Object.fromEntries(Object.entries(memory).map(([name, bytes]) => [name, { MB: (bytes / 2 ** 20).toFixed(1) }])));
}

/** A hall of ten thousand: one more sheet is handed in, until the new count stands there. */
async function printHall() {
  const given = (number) => ({ way: "paper", token: number, answers: Array.from({ length: CORE.length }, (_, place) => 1 + ((number * 7 + place * 3) % 4)).join("") });
  const gathering = (size) => ({
    closed: false, commitments: [], contributions: Array.from({ length: size }, (_, number) => given(number)), date: "2026-11-23",
    format: "drempelmeter/gathering/1", id: "00f1a2b3c4d5e6f7", languages: ["nl"], place: "", practice: false, purpose: "workshop",
    questionnaire: "drempelmeter", questionnaire_version: "1.0.0", script: [], smallest_group: 5, title: "Groot",
  });
  const rows = {};
  for (const size of [40, 10_000 - ROUNDS]) {
    rows[size] = await onDevice(DESK, async (app) => {
      await app.page.evaluateOnNewDocument(() => {
        const { instantiate } = WebAssembly;
        WebAssembly.instantiate = async (...parts) => {
          const made = await instantiate.apply(WebAssembly, parts);
          window.wasmMemory ??= (made.instance ?? made).exports.memory;
          return made;
        };
      });
      await app.visit("#/gatherings");
      const place = await until(() => app.page.$("#gathering-file"), "the place for a file");
      await place.uploadFile(fileOf(gathering(size)));
      await until(() => app.page.$("#hall-title"), "the gathering");
      await app.go("#/gathering/00f1a2b3c4d5e6f7/collect");
      await app.clickOn("#way-paper");
      await until(() => app.page.$("#sheet-0"), "the sheet");
      const took = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await app.page.click("#sheet-0-1");
        took.push(
          await app.page.evaluate(async () => {
            const count = document.querySelector(".many");
            const before = count.innerText;
            const began = performance.now();
            document.querySelector("#sheet-0").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
            while (count.innerText === before) await new Promise((done) => queueMicrotask(done));
            return performance.now() - began;
          }),
        );
      }
      const { JSHeapUsedSize } = await app.page.metrics();
      const wasm = await app.page.evaluate(() => window.wasmMemory.buffer.byteLength);
      return { took: median(took), JSHeapUsedSize, wasm };
    });
  }
  const [small] = Object.values(rows);
  console.log("\nOne more contribution, kept and counted:");
  console.table(
    Object.fromEntries(
      Object.entries(rows).map(([size, { took, JSHeapUsedSize, wasm }]) => [
        `${size} before it`,
        { took: `${took.toFixed(1)} ms`, "ratio to a small hall": (took / small.took).toFixed(1), "of a frame": (took / (1000 / 60)).toFixed(2), "heap MB": (JSHeapUsedSize / 2 ** 20).toFixed(1), "wasm MB": (wasm / 2 ** 20).toFixed(1) },
      ]),
    ),
  );
}

/** Writes JSON to a file that a page can be given. */
function fileOf(content) {
  const path = join(mkdtempSync(join(tmpdir(), "drempelmeter-")), "bestand.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

async function printOffline() {
  const rows = await onDevice({ ...DESK, worker: true }, async (app) => {
    const check = await aCheck(app);
    await app.readyForOffline();
    const first = await startUp(app, "", HOME);
    await site.stop();
    const home = await startUp(app, "", HOME);
    const question = await startUp(app, check, FIRST_QUESTION);
    const row = ({ stood }) => ({ took: `${stood.toFixed(0)} ms`, "ratio to a visit with network": (stood / first.stood).toFixed(2) });
    return { "home page": row(home), "the question where one was": row(question) };
  });
  console.log("\nSecond visit, without network:");
  console.table(rows);
}

/** An app on a device where nothing is known yet. */
async function onDevice({ slower, bytesPerSecond, latency, worker = false }, run) {
  const device = await browser.createBrowserContext();
  try {
    const page = await device.newPage();
    await page.setViewport({ width: 420, height: 860 });
    // What the worker fetches for later is nothing that a person waits for.
    if (!worker) await page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);
    const client = await page.createCDPSession();
    if (!worker) await page.setCacheEnabled(false);
    await client.send("Emulation.setCPUThrottlingRate", { rate: slower });
    if (bytesPerSecond) {
      await client.send("Network.enable");
      await client.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond });
    }
    return await run(new App(page, site, "chromium"));
  } finally {
    await device.close();
  }
}

/** What is fetched only by who asks for it. */
function printLarge() {
  const folder = appFolder();
  const rows = {};
  for (const name of filesOf(join(DIST, folder))) {
    if (!/\.(wasm|ttf)$/.test(name) || name === "drempelmeter_bg.wasm") continue;
    const bytes = readFileSync(join(DIST, folder, name));
    rows[name] = { bytes: bytes.length, brotli: brotli(bytes).length };
  }
  console.log("\nFetched when asked for:");
  console.table(rows);
}

/**
 * Three hundred attachments as an officer gets them. The ratio is to parsing and writing one data file of
 * the same answers, three hundred times over.
 */
async function printChecking() {
  const many = join(REPORTS, "many");
  const names = readdirSync(many);
  const paths = Array.from({ length: 300 }, (_, place) => join(many, names[place % names.length]));
  const measured = await onDevice(DESK, async (app) => {
    await app.page.evaluateOnNewDocument(() => {
      globalThis.tasks = [];
      new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: true });
    });
    await app.visit();
    await app.go("#/verify");
    const input = await app.page.waitForSelector("#files");
    await app.page.evaluate(() => {
      document.addEventListener("change", () => (globalThis.begun = performance.now()), { capture: true, once: true });
      const watch = new MutationObserver(() => {
        const rows = document.querySelectorAll("table.files tbody tr").length;
        if (rows > 0) globalThis.first ??= performance.now() - globalThis.begun;
        if (rows === 300) globalThis.all ??= performance.now() - globalThis.begun;
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await input.uploadFile(...paths);
    while (!(await app.page.evaluate(() => globalThis.all))) await new Promise((done) => setTimeout(done, 100));
    return app.page.evaluate(() => {
      const begun = performance.now();
      const data = JSON.stringify(Object.fromEntries(Array.from({ length: 60 }, (_, place) => [`ABC-${place}`, "yes"])));
      for (let time = 0; time < 300_000; time += 1) JSON.parse(data);
      const yardstick = (performance.now() - begun) / 1000;
      return { first: globalThis.first, all: globalThis.all, longest: Math.max(0, ...globalThis.tasks), yardstick };
    });
  });
  const { first, all, longest, yardstick } = measured;
  const times = (milliseconds) => Number((milliseconds / yardstick).toFixed(1));
  console.log("\n300 attachments, each made again and compared; so many times the reading of sixty answers, 300 times:");
  console.table({ "first row": times(first), "all rows": times(all), "longest task": times(longest) });
  console.log(`first row within a second: ${first < 1000 ? "yes" : "no"}; no task over 200 ms: ${longest < 200 ? "yes" : "no"} (on this machine)`);
}
