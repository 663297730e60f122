// Without this a name made to harm would run as a program, break a page, or make one person's check
// unreadable for another.
//
// Invariant: texts come in as they do from outside, in a file, or typed; they are looked for on every page.

import assert from "node:assert/strict";
import { until } from "./app.mjs";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { nl } from "./texts.mjs";

const HOSTILE = [
  '<img src=x onerror="window.harmed=1">',
  '"></p></script><script>window.harmed=1</script><svg onload="window.harmed=1">',
  "javascript:window.harmed=1",
  "__proto__",
  "👩🏽‍🦽‍➡️🏳️‍🌈 Ploeg 🎭 é́́́",
  "جمعية الحي ‮gnuoS‬ (vzw)",
  "Zonderspatie".repeat(10),
  "{} {} ${window.harmed=1} %s &amp; \\u003cb\\u003e",
  "'; drop table checks; --",
];
const PAGES = ["", "about", "barrier/betaalbaarheid", "result", "plan", "ask"];

// As browsers tell what is shown: composed, every space a plain one; Firefox leaves out the marks of direction.
const tidy = (text) => text.normalize("NFC").replace(/[\u202A-\u202E]/g, "").replace(/\s+/g, " ").trim();

/** A check with this text in every place where a person can write. */
const checkWith = (name, long = name) =>
  assessment({
    organisation: { name, kind: name, legal_form: name },
    answers: { "BET-01": "yes", "BET-02": "not-applicable", "BET-03": "not-yet", "BET-04": "dont-know" },
    reasons: { "BET-02": `reden ${long}` },
    notes: { "BET-03": `notitie ${long}` },
    evidence: { "BET-01": `bewijs ${long}` },
    actions: [{ statement: "BET-03", step: long, who: name }],
    copied_from: { name, date: "2025-11-20" },
  });

/** Nothing ran, nothing came to stand as an element, and nothing sticks out. */
async function isHarmless(app, where) {
  const [harmed, elements, wide] = await app.page.evaluate(() => [
    window.harmed ?? {}.harmed ?? Object.keys(Object.prototype)[0] ?? null,
    document.querySelectorAll("main :is(img, script, svg[onload], [onerror])").length,
    document.scrollingElement.scrollWidth - innerWidth,
  ]);
  assert.equal(harmed, null, `${where}: it ran`);
  assert.equal(elements, 0, `${where}: it became an element`);
  assert.ok(wide <= 0, `${where}: ${wide} px too wide`);
}

everywhere("a name made to harm is only ever read, on every page", async ({ app }) => {
  await app.page.setViewport({ width: 320, height: 700 });
  await app.visit();
  for (const name of HOSTILE) {
    await app.openFile(file("hostile.json", checkWith(name)));
    for (const page of PAGES) {
      await app.go(await app.here(page));
      await app.page.$$eval("main details", (all) => all.forEach((each) => (each.open = true)));
      await isHarmless(app, `${name} on ${page}`);
      if (page === "about") assert.equal(await app.value("#name"), name.normalize("NFC"));
      if (page === "plan") assert.equal(await app.value(".plan textarea"), name.normalize("NFC"));
      if (page === "result") {
        assert.equal(tidy(await app.heading()), tidy(nl.OUTCOME.of.split("{}").join(name)), "no placeholder in a name is filled");
        for (const place of ["reden", "notitie", "bewijs"]) assert.ok(tidy(await app.text()).includes(tidy(`${place} ${name}`)), place);
      }
    }
    await app.go("#/");
    await isHarmless(app, `${name} on home`);
    await app.go("#/checks");
    assert.ok((await app.texts("h2.name")).map(tidy).includes(tidy(name)), name);
    await isHarmless(app, `${name} in the list`);
    await app.give(file("twin.json", checkWith(name)));
    await app.sees(nl.CHECKS.same_title);
    assert.ok(tidy(await app.text("main .notice")).includes(tidy(name)), name);
    await app.press(nl.CHECKS.same_cancel);
    await app.press(nl.CHECKS.delete);
    await app.sees(nl.CHECKS.bin);
    await isHarmless(app, `${name} in the bin`);
  }
});

scenario("five hundred characters are shown whole where they fit, and cut where a name is asked", async ({ app }) => {
  await app.page.setViewport({ width: 320, height: 700 });
  await app.visit();
  const long = "<b>Wij</b>".repeat(50);
  await app.begin();
  await app.paste("#name", long);
  await until(async () => (await app.value("#name")).length === 120, "the name to be cut");
  await app.go("#/checks");
  await app.sees(long.slice(0, 120));
  await isHarmless(app, "a long name in the list");

  await app.openFile(file("long.json", checkWith("Koor", long)));
  for (const page of PAGES) {
    await app.go(await app.here(page));
    await app.page.$$eval("main details", (all) => all.forEach((each) => (each.open = true)));
    await isHarmless(app, `500 characters on ${page}`);
    if (page === "plan") assert.equal(await app.value(".plan textarea"), long);
    if (page === "result") assert.ok(await app.says(long));
  }
  await app.give(file("too-long.json", checkWith(long)));
  await app.sees("In dit bestand klopt iets niet");
});

scenario("a file whose parts have the names of JavaScript's own parts harms nothing", async ({ app }) => {
  await app.visit();
  const good = JSON.stringify(checkWith("Koor"));
  for (const [name, text] of [
    ["an answer", good.replace('"BET-01":"yes"', '"__proto__":"yes","constructor":"yes"')],
    ["a part", good.replace("{", '{"__proto__":{"harmed":1},')],
    ["a questionnaire", good.replace('"questionnaire":"drempelmeter"', '"questionnaire":"../../__proto__"')],
    ["a language", good.replace('"language":"nl"', '"language":"<img src=x>"')],
    ["a version", good.replace('"1.0.0"', '"<img src=x onerror=window.harmed=1>"')],
  ]) {
    await app.go("#/settings");
    await app.give(file("own-parts.json", text));
    const answered = () =>
      app.page.evaluate(() => !location.hash.startsWith("#/checks") || document.querySelector("main .notice[role=alert]") !== null);
    await until(answered, () => app.whatIsShown(`${name}: opened or refused`));
    await app.page.$$eval("main details", (all) => all.forEach((each) => (each.open = true)));
    await isHarmless(app, name);
    if ((await app.page.evaluate(() => location.hash)).startsWith("#/check/")) {
      await app.toResult();
      await isHarmless(app, `${name}, the result`);
    }
  }
});
