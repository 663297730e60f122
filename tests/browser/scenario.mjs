// One test in each browser that it names: a fresh device, the site, and the app.
//
// Invariant: a test that ends with an error that the page told fails, also when all else went well.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { App } from "./app.mjs";
import { ASKED_FOR, launch } from "./browsers.mjs";
import { Site } from "./server.mjs";

const running = new Map();
const folder = mkdtempSync(join(tmpdir(), "drempelmeter-"));

after(async () => {
  await Promise.all([...running.values()].map(async (browser) => (await browser).close()));
  rmSync(folder, { recursive: true, force: true });
});

/** The browser of this test file, started when first needed. */
export function browserNamed(name, options = {}) {
  const key = name + JSON.stringify(options);
  if (!running.has(key)) running.set(key, launch(name, options));
  return running.get(key);
}

/** Writes a file to give to the app. */
export function file(name, content) {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "object" && !Buffer.isBuffer(content) ? JSON.stringify(content) : content);
  return path;
}

/** A working file with these parts; everything else is as empty as it may be. */
export function assessment(parts = {}) {
  const { organisation, ...rest } = parts;
  return {
    format: "drempelmeter/assessment/2",
    questionnaire: "drempelmeter",
    questionnaire_version: "1.0.0",
    scope: "full",
    date: "2026-11-22",
    language: "nl",
    organisation: { name: "", kind: "", legal_form: "", kbo: "", register: "", ...organisation },
    people: null,
    answers: {},
    reasons: {},
    notes: {},
    evidence: {},
    actions: [],
    copied_from: null,
    ...rest,
  };
}

export const temporaryFolder = () => mkdtempSync(join(folder, "x"));

/** A scenario in Chromium only. */
export const scenario = (title, run, options) => inBrowsers(["chromium"], title, run, options);

/** A scenario in Chromium and Firefox. */
export const everywhere = (title, run, options) => inBrowsers(["chromium", "firefox"], title, run, options);

/**
 * `before(page)` runs on each new page before the app does; `site` are the site's options;
 * `browser` the browser's; `tells` matches errors that the scenario itself brings about.
 */
function inBrowsers(names, title, run, { before, site: siteOptions, browser: browserOptions, tells, timeout = 240_000 } = {}) {
  for (const name of names.filter((name) => ASKED_FOR.includes(name))) {
    test(`${title} [${name}]`, { timeout }, async () => {
      const browser = await browserNamed(name, browserOptions);
      const site = await Site.start(siteOptions);
      const devices = [];
      const apps = [];
      const tab = async (device, downloads) => {
        const page = await device.newPage();
        await page.setViewport({ width: 420, height: 860 });
        await before?.(page);
        const app = new App(page, site, name);
        app.newTab = () => tab(device, downloads);
        app.device = device;
        app.downloads = downloads;
        apps.push(app);
        return app;
      };
      // Another phone or computer: nothing on it is known to the first one.
      const newDevice = async () => {
        const downloads = temporaryFolder();
        const saving = { downloadBehavior: { policy: "allow", downloadPath: downloads } };
        const device = await browser.createBrowserContext(name === "chromium" ? saving : {});
        devices.push(device);
        return tab(device, downloads);
      };
      try {
        const app = await newDevice();
        await run({ app, site, newDevice, browser, browserName: name });
        const errors = apps.flatMap((each) => each.errors).filter((error) => !tells?.test(error));
        assert.deepEqual(errors, [], "the page told errors");
      } catch (error) {
        // What the page told often says why.
        const told = apps.flatMap((each) => each.errors);
        if (told.length > 0 && !error.message.includes("the page told errors")) error.stack += `\n  the page told: ${told.join("\n  ")}`;
        throw error;
      } finally {
        await Promise.all(devices.map((device) => device.close().catch(() => {})));
        await site.stop();
      }
    });
  }
}
