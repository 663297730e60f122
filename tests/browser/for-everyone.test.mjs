// Without this a person with a screen reader, low vision or a tremor would meet a page that shuts them out.
//
// Invariant: axe finds nothing on any page or state of the walks, in light, dark and strong contrast, by the
// system's setting and by choice; contrast is held to 7:1. The rules that look at colours run in every mode,
// the others once, as colours change nothing for them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { scenario } from "./scenario.mjs";
import { nl } from "./texts.mjs";
import * as walk from "./walk.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const EVERYTHING = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast-enhanced", "link-in-text-block"] } };

// How the page looks: what the system says, and what the person chose.
const MODES = [
  { name: "light", system: {}, chosen: {}, options: EVERYTHING },
  { name: "light", system: {}, chosen: {}, options: COLOURS },
  { name: "dark by the system", system: { "prefers-color-scheme": "dark" }, chosen: {}, options: COLOURS },
  { name: "dark by choice", system: {}, chosen: { theme: "dark" }, options: COLOURS },
  { name: "light by choice on a dark system", system: { "prefers-color-scheme": "dark" }, chosen: { theme: "light" }, options: COLOURS },
  { name: "strong contrast", system: {}, chosen: { contrast: "high" }, options: COLOURS },
  { name: "strong contrast, dark", system: {}, chosen: { contrast: "high", theme: "dark" }, options: COLOURS },
  { name: "strong contrast, dark by the system", system: { "prefers-color-scheme": "dark" }, chosen: { contrast: "high" }, options: COLOURS },
];

/** Looks at the page in every mode; what axe finds is gathered in `found`. */
function looker(app, found) {
  return async (state) => {
    const chosen = await app.page.evaluate(() => ({ ...document.documentElement.dataset }));
    for (const mode of MODES) {
      const features = Object.entries({ "prefers-color-scheme": "light", ...mode.system });
      await app.page.emulateMediaFeatures([
        { name: "prefers-reduced-motion", value: "reduce" },
        ...features.map(([name, value]) => ({ name, value })),
      ]);
      const loaded = await app.page.evaluate((chosen) => {
        const data = document.documentElement.dataset;
        data.theme = chosen.theme ?? "system";
        data.contrast = chosen.contrast ?? "system";
        return Boolean(window.axe);
      }, mode.chosen);
      if (!loaded) await app.page.evaluate(AXE);
      const violations = await app.page.evaluate(async (options) => {
        const { violations } = await window.axe.run(document, { ...options, resultTypes: ["violations"] });
        return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 3).map((node) => `${node.target.join(" ")} ${node.failureSummary.replace(/\s+/g, " ").slice(0, 200)}`) }));
      }, mode.options);
      for (const { id, help, nodes } of violations) found.push(`${state} (${mode.name}): ${id}, ${help}: ${nodes.join(" | ")}`);
    }
    await app.page.evaluate((chosen) => Object.assign(document.documentElement.dataset, { theme: chosen.theme ?? "system", contrast: chosen.contrast ?? "system" }), chosen);
  };
}

function looks(title, run, options) {
  scenario(`axe finds nothing: ${title}`, async ({ app, site }) => {
    const found = [];
    const look = looker(app, found);
    await run(app, look, site);
    assert.deepEqual(found, []);
  }, options);
}

looks("before there is a check", async (app, look) => walk.firstVisit(await app.visit(), look));
looks("the short check and the list of checks", async (app, look) => walk.shortCheck(await app.visit(), look));
looks("the full check with curtains and closed doors", async (app, look) => walk.fullCheck(await app.visit(), look));
looks("an example", async (app, look) => walk.anExample(await app.visit(), look));
looks("attachments, checking them, a shared result", async (app, look) => walk.reports(await app.visit(), look));
looks("the materials box", async (app, look) => walk.materials(await app.visit(), look));
looks("a materials box without materials", walk.noMaterials, { before: walk.withoutWorker });
looks("looking over an invitation", async (app, look) => walk.invitation(await app.visit(), look));
looks("three sittings, and round after round", async (app, look) => walk.course(await app.visit(), look));
looks("writing a questionnaire", async (app, look) => walk.author(await app.visit(), look));
looks("a workshop in a hall", async (app, look) => walk.hall(await app.visit(), look));
looks("records that cannot be read", walk.unreadableStorage);
looks("storage blocked", walk.blockedStorage, { before: walk.blockStorage });
looks("storage full", walk.fullStorage);
looks("a new version, and no network", walk.network);
looks("a page that did not load", walk.partMissing, { before: walk.withoutWorker, tells: /WebAssembly/ });
looks("a questionnaire with faults", walk.faultyQuestionnaire);
looks("the app cannot start", walk.cannotStart, { before: walk.withoutWorker, tells: /./ });

scenario("colours, contrast and text size follow the choice at once, and are there before the app on the next visit", async ({ app }) => {
  await app.visit("#/settings");
  await app.clickOn("label[for=theme-dark]");
  await app.clickOn("label[for=contrast-high]");
  await app.clickOn('label[for="size-150"]');
  const look = () => app.page.evaluate(() => {
    const { theme, contrast, textSize } = document.documentElement.dataset;
    const { backgroundColor, fontSize } = getComputedStyle(document.body);
    return { theme, contrast, textSize, backgroundColor, fontSize };
  });
  const chosen = await look();
  assert.deepEqual([chosen.theme, chosen.contrast, chosen.textSize], ["dark", "high", "150"]);
  assert.equal(chosen.backgroundColor, "rgb(0, 0, 0)");
  // The start script alone sets them: nothing flashes in other colours first.
  await app.page.goto("about:blank");
  await app.page.evaluateOnNewDocument(() => {
    document.addEventListener("DOMContentLoaded", () => (window.first = { ...document.documentElement.dataset }));
  });
  await app.visit("#/settings");
  const first = await app.page.evaluate(() => window.first);
  assert.deepEqual([first.theme, first.contrast, first.textSize], ["dark", "high", "150"]);
  assert.deepEqual(await look(), chosen);
});

scenario("in forced colours every button, answer and door can still be told from the page", async ({ app }) => {
  await app.visit();
  const session = await app.page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: "dark" }] });
  await app.startShort();
  const borders = await app.page.$$eval(".button:not(.quiet), .answer", (all) =>
    all.map((element) => [element, element.querySelector("label")].filter(Boolean).some((each) => parseFloat(getComputedStyle(each).borderTopWidth) >= 1)),
  );
  assert.ok(borders.length > 4 && borders.every(Boolean), `borders: ${borders}`);
});

scenario("a person who listens hears where they are, what was kept and what was done", async ({ app }) => {
  await app.visit();
  const page = () => app.page.evaluate(() => ({ title: document.title, h1: document.querySelectorAll("h1").length }));
  assert.deepEqual(await page(), { title: `${nl.HOME.title} · ${nl.SHELL.app}`, h1: 1 });
  await app.begin({ name: "Luisterkring" });
  assert.deepEqual(await page(), { title: `${nl.ABOUT.title} · ${nl.SHELL.app}`, h1: 1 });
  await app.follow(nl.ABOUT.go);
  assert.equal((await app.focused()).id, "title");
  assert.equal((await page()).h1, 1);

  // The live regions stand on the page before something is put in them; else nothing is read out.
  await app.page.evaluate(() => {
    window.heard = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target.nodeType === 1 ? target : target.parentElement;
        const region = element?.closest("[role=status], [role=alert], [aria-live]");
        if (region) window.heard.push(region.innerText.trim());
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await app.answer("BET-03", "yes");
  await app.press(nl.BARRIER.clear);
  await app.sees(nl.NOTICES.answer_cleared);
  await app.press(nl.SHELL.undo);
  await app.sees(nl.NOTICES.undone);
  await app.twoFrames();
  const heard = await app.page.evaluate(() => window.heard.join("\n"));
  for (const words of [nl.NOTICES.answer_cleared, nl.NOTICES.undone]) assert.ok(heard.includes(words), `${words} in: ${heard}`);
  await app.sees(nl.SHELL.kept, "main [role=status]");
});
