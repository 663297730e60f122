// Without this a volunteer would paste her invitation and read wrong things of it, lose her text, or find a
// page that stands still.
//
// Invariant: nothing of the text leaves the device or outlasts the tab.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { assessment, everywhere, file, scenario } from "./scenario.mjs";
import { until } from "./app.mjs";
import { en, fill, fr, nl } from "./texts.mjs";

const { INVITATION: t } = nl;

const GOOD = `Kom zingen bij koor De Lijster!
Elke dinsdag van 20 tot 22 uur, Kerkstraat 12, 9000 Gent. Bus 3 stopt aan halte Kerk.
Het kost 5 euro. Met UiTPAS betaal je minder. Kom eens proberen.
Je moet niet kunnen zingen. Inschrijven hoeft niet. Hulp nodig? Laat het ons weten.
Rolstoelen kunnen binnen. Je begeleider mag gratis mee. Kinderen mogen mee.
Er is ook iets zonder vlees. We spreken ook Frans. Bel Mieke: 0470 12 34 56.`;

const lexicon = (tag) => JSON.parse(readFileSync(new URL(`../../questionnaires/materials/lexicon.${tag}.json`, import.meta.url)));
const label = (id, tag = "nl") => lexicon(tag).present.find((sign) => sign.id === id).label;
const name = (id, tag = "nl") => lexicon(tag).present.find((sign) => sign.id === id).name;
const labels = (app) => app.texts(".cards.found .sentence");
const summary = (app) => app.text(".summary");

/** Waits until what is shown is of the whole text that stands in the field. */
async function looked(app) {
  const isOfTheField = () => {
    const shown = document.querySelector(".flyer-text")?.cloneNode(true);
    shown?.querySelectorAll("small").forEach((name) => name.remove());
    const field = document.querySelector("#flyer").value;
    return shown !== undefined && shown.textContent === field.slice(0, 60000);
  };
  await until(() => app.page.evaluate(isOfTheField), "what is seen of the text in the field");
}

everywhere("what stands in an invitation is found, what does not is said without blame", async ({ app }) => {
  await app.visit("#/invitation");
  await app.fill("#flyer", GOOD);
  await looked(app);
  const found = await labels(app);
  for (const id of ["price", "reduced-price", "date", "hour", "address", "stop", "phone", "contact", "signup-offline", "trial", "beginners", "help", "accessibility", "companion", "children", "food", "language-help"]) {
    assert.ok(found.includes(label(id)), `${id} is found in ${JSON.stringify(found)}`);
  }
  assert.ok(!found.includes(label("free")));
  await app.sees(t.missing_none);
  assert.match(await app.page.$eval(".flyer-text mark.fact small", (mark) => mark.innerText), /\w/);

  await app.fill("#flyer", "Kom zaterdag 14 maart.");
  await looked(app);
  assert.deepEqual(await labels(app), [label("date")]);
  // The first ones at once, the rest behind a line to open.
  assert.equal((await app.texts(".finds > section > .cards.missing > li .sentence")).length, 5);
  await app.page.$eval(".finds details", (more) => (more.open = true));
  const missing = await app.texts(".cards.missing .sentence");
  for (const id of ["price", "phone", "hour", "address"]) assert.ok(missing.includes(name(id)), id);
  assert.ok(!missing.includes(name("free")), "a price is missed, not that it is free");
  const page = (await app.page.evaluate(() => document.querySelector("main").innerText)).toLowerCase();
  assert.ok(!/\bfout\b|\bverkeerd\b/.test(page), "the page blames nobody");
});

everywhere("words and sentences get a friendlier one beside them", async ({ app }) => {
  await app.visit("#/invitation");
  await app.press(t.example);
  await looked(app);
  await app.sees("begin, start", ".others");
  await app.sees(t.excluding);
  await app.sees(t.passive);
  await app.clickOn("#show-words");
  await until(() => app.page.$(".flyer-text mark.difficult"), "a difficult word that is marked");
  const long = `Wij ${"zingen ".repeat(24)}.`;
  await app.fill("#flyer", long);
  await app.sees(fill(t.very_long, 20));
  await app.sees(t.ease_caution);
});

everywhere("a text goes with the tab, and what was emptied can be put back", async ({ app }) => {
  await app.visit("#/invitation");
  await app.fill("#flyer", GOOD);
  await looked(app);
  await app.go("#/settings");
  await app.go("#/invitation");
  await looked(app);
  await app.press(t.clear);
  await app.sees(t.nothing);
  assert.equal((await app.focused()).id, "flyer");
  await app.press(t.put_back);
  await looked(app);
  assert.equal(await app.page.$eval("#flyer", (field) => field.value), GOOD);
  const kept = await app.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  assert.ok(!kept.includes("Lijster"), "nothing is kept");
  await app.reload();
  assert.equal(await app.page.$eval("#flyer", (field) => field.value), "");
});

everywhere("what the invitation shows is taken over one by one, and can be undone", async ({ app }) => {
  await app.visit();
  await app.openFile(file("lijster.json", assessment({ organisation: { name: "Koor De Lijster" }, answers: { "DIG-01": "not-yet", "BET-01": "yes" } })));
  const check = await app.here();
  await app.go(`${check}/invitation`);
  await app.fill("#flyer", GOOD);
  await looked(app);
  await app.press(t.carry_show);
  await until(async () => (await app.focused()).id === "carry", "the focus on the proposals");
  await until(() => app.page.$('[id="DIG-01-proposal"]'), "the proposal");
  const state = (id) => app.page.$eval(`[id="${id}-proposal"]`, (line) => line.parentElement.innerText.replace(/\s+/g, " "));
  assert.match(await state("DIG-01"), new RegExp(fill(t.now, "Nog niet")));
  assert.ok((await state("BET-01")).includes(t.same));
  await app.page.$eval('[id="DIG-01-proposal"] ~ .actions button', (button) => button.click());
  await until(async () => (await state("DIG-01")).includes(t.taken), "it is taken over");
  assert.match(await state("DIG-01"), new RegExp(fill(t.now, "Ja")));
  await until(async () => (await app.focused()).id === "DIG-01-proposal", "the focus stays there");
  await app.page.$eval('[id="DIG-01-proposal"] ~ .actions button', (button) => button.click());
  await until(async () => (await state("DIG-01")).includes(fill(t.now, "Nog niet")), "it is as it was");
  // A statement that no rule speaks for is for the person to look at.
  assert.equal(await app.page.$('[id="TAA-03-proposal"]'), null);
});

everywhere("before and after stand beside each other", async ({ app }) => {
  await app.visit("#/invitation");
  await app.fill("#flyer", "Kom zaterdag 14 maart zingen.");
  await looked(app);
  await app.press(t.compare_keep);
  await app.fill("#flyer", "Kom zaterdag 14 maart zingen. Bel 0470 12 34 56.");
  await app.sees(fill(t.now_found, name("phone").toLowerCase()));
  await app.fill("#flyer", "Kom eens zingen.");
  await looked(app);
  await app.sees(fill(t.now_lost, name("date").toLowerCase()));
  await app.press(t.clear);
  await app.sees(t.compare_kept);
  await app.press(t.compare_drop);
  assert.ok(!(await app.says(t.compare)), "nothing is left to compare");
});

/** A ZIP with one packed file: what a Word file is. */
function zip(path, content) {
  const crc = (() => {
    let value = ~0;
    for (const byte of content) {
      value ^= byte;
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
    }
    return ~value >>> 0;
  })();
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), head, Buffer.from(path), packed]);
  const entry = Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), head, Buffer.alloc(14), Buffer.from(path)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, entry, Buffer.from("PK\x05\x06"), end]);
}

everywhere("a text, a Word file and a PDF are opened; what holds no text is told in a sentence", async ({ app, browser, browserName }) => {
  await app.visit("#/invitation");
  const open = async (name, content) => (await until(() => app.page.$("#flyer-file"), "the place for a file")).uploadFile(file(name, content));
  await open("affiche.txt", Buffer.from("Kom zingen. Bel 0470 12 34 56.", "utf8"));
  await app.sees(fill(t.opened, "affiche.txt"));
  await looked(app);
  const word = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Caf&#233; De Zanger: 5 euro</w:t></w:r></w:p></w:body></w:document>`;
  await open("affiche.docx", zip("word/document.xml", Buffer.from(word)));
  await app.sees(fill(t.opened, "affiche.docx"));
  await looked(app);
  if (browserName === "chromium") {
    const page = await browser.newPage();
    await page.setContent("<h1>Kom dansen</h1><p>Elke dinsdag om 20 uur.<br>Bel Mieke: 0470 12 34 56.</p>");
    const pdf = Buffer.from(await page.pdf());
    await page.setContent("<svg width=50 height=50><rect width=50 height=50 /></svg>");
    const scan = Buffer.from(await page.pdf());
    await page.close();
    await open("affiche.pdf", pdf);
    await app.sees(fill(t.opened, "affiche.pdf"));
    await looked(app);
    assert.ok((await labels(app)).includes(label("contact")));
    await open("scan.pdf", scan);
    await app.sees(t.no_text);
  }
  const before = await app.page.$eval("#flyer", (field) => field.value);
  for (const [name, content, words] of [
    ["foto.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), t.not_text],
    ["leeg.txt", Buffer.alloc(0), t.no_text],
    ["stuk.pdf", Buffer.from("%PDF-1.7\nhalf"), t.damaged],
    ["stuk.docx", Buffer.from("PK\x03\x04half"), t.damaged],
    ["ander.zip", zip("a.txt", Buffer.from("x")), t.not_text],
    ["groot.txt", Buffer.alloc(21 * 1024 * 1024, 97), t.too_large],
  ]) {
    await open(name, content);
    await app.sees(words);
    assert.equal(await app.page.$eval("#flyer", (field) => field.value), before, `${name} changes nothing`);
  }
});

everywhere("a megabyte, capitals and another script never stop the page", async ({ app }) => {
  await app.visit("#/invitation");
  await (await app.page.$("#flyer-file")).uploadFile(file("lang.txt", "Kom zingen op zaterdag 14 maart om 20 uur. Gratis! ".repeat(21_000)));
  await app.sees(fill(t.too_long, 60000));
  // The newest text wins, also while an older one is still being read.
  await app.fill("#flyer", "KOM ALLEMAAL ZINGEN BIJ HET KOOR VAN DE KERK. GRATIS!");
  await looked(app);
  await app.sees(t.shouts);
  assert.ok((await labels(app)).includes(label("free")));
  await app.fill("#flyer", "تعالوا وغنوا معنا كل ثلاثاء. اتصلوا بنا: 0470 12 34 56");
  await app.sees(t.other_script);
  assert.deepEqual(await labels(app), [label("phone")]);
  assert.equal(await app.page.$eval(".flyer-text", (text) => getComputedStyle(text).direction), "rtl");
});

for (const [tag, texts, sentence] of [["fr", fr, "Chorale : chaque mardi à 20h. Tél. 02 123 45 67"], ["en", en, "Choir: every Tuesday at 8 pm. Tel. 02 123 45 67"]]) {
  scenario(`the checklist works for a text in ${tag}`, async ({ app }) => {
    await app.visit("#/invitation");
    await app.clickOn(`#flyer-language-${tag}`);
    await app.fill("#flyer", sentence);
    await looked(app);
    assert.deepEqual(await labels(app), ["date", "hour", "phone"].map((id) => label(id, tag)));
    assert.equal(await app.page.$("#words"), null, "no list, nothing to say of words");
    await app.chooseLanguage(tag);
    await app.sees(texts.INVITATION.title, "h1");
    await looked(app);
  });
}

everywhere("without network, and with keys alone", async ({ app }) => {
  await app.visit();
  await app.readyForOffline();
  await app.site.stop();
  await app.go("#/invitation");
  await until(() => app.page.$("#flyer"), "the field");
  await app.page.focus("#flyer");
  await app.page.keyboard.type("Bel Mieke: 0470 12 34 56");
  await looked(app);
  for (const id of ["phone", "contact"]) assert.ok((await labels(app)).includes(label(id)));
  await app.page.focus("#show-facts");
  await app.page.keyboard.press("ArrowDown");
  assert.ok(await app.page.$eval("#show-words", (choice) => choice.checked));
  assert.match(await summary(app), /2/);
});
