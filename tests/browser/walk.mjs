// A walk past every page and every state of it, for tests that look at each in the same way.
//
// Invariant: a page or state of the app that is not on a walk is not looked at by any of these tests, so
// a new one is added here. `look(name)` is called while the state stands on the screen.

import { assessment, file } from "./scenario.mjs";
import { ALL, barrierOf, CORE, fill, mayNotApply } from "./texts.mjs";
import { until } from "./app.mjs";
import { ANSWERS } from "./answers.mjs";
import { filesOf } from "./server.mjs";

const openAll = (app) => app.page.$$eval("details", (all) => all.forEach((each) => (each.open = true)));
const closeToast = async (app) => {
  if (await app.page.$(".toast")) await app.press(app.t.SHELL.close, ".toast");
};

/** Without any check. */
export async function firstVisit(app, look) {
  for (const [name, fragment] of [
    ["settings", "#/settings"],
    ["privacy", "#/privacy"],
    ["calculation", "#/calculation"],
    ["accessibility", "#/accessibility"],
    ["examples", "#/examples"],
    ["checks, none yet", "#/checks"],
    ["home", "#/"],
  ]) {
    await app.go(fragment);
    if (name === "home") await until(() => app.page.$("#scope-core"), "the questionnaire");
    await look(name);
  }
  await app.go("#/author");
  await app.sees(app.t.AUTHOR.none);
  await look("author, no faults");
  await app.go("#/nergens");
  await app.sees(app.t.NOTICES.wrong_address);
  await look("home, unknown address");
}

/** An attachment, checking one, and a result that was shared. */
export async function reports(app, look) {
  await app.go("#/verify");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/report.css")));
  await look("verify, nothing yet");
  const full = assessment({
    organisation: { name: "Koor De Lijster", kbo: "0123.456.748", register: "V0001001" },
    people: 3,
    answers: { ...Object.fromEntries(ALL.map((id, place) => [id, ["yes", "partly", "not-yet", "dont-know"][place % 4]])) },
    evidence: { "BET-01": "Drie affiches van mei. Vraag ze aan Jan Peeters." },
    notes: { "BET-01": "Mail jan@koor.be" },
    actions: [{ statement: "DIG-02", step: "Zet een nummer op de affiche.", who: "secretaris", date: "2027-01-20", done: false }],
  });
  await app.openFile(file("lijster.json", full));
  await app.go(await app.here("attachment"));
  await app.page.waitForSelector(".report .seal");
  await look("attachment");
  await app.clickOn("#tick-notes");
  await app.sees(app.t.ATTACHMENT.look_again);
  await app.sees(app.t.ATTACHMENT.number_check);
  await look("attachment, with hints");
  await app.press(app.t.ATTACHMENT.make_pdf);
  await app.sees(fill(app.t.ATTACHMENT.made, "drempelmeter-koor-de-lijster-2026-11-22.pdf"));
  await look("attachment, the PDF is ready");
  const link = await app.page.$eval(".report .seal a", (link) => link.hash);
  await app.go(link);
  await app.sees(app.t.SHARED.banner);
  await look("a shared result");
  await app.go(`${link.slice(0, -3)}xyz`);
  await app.sees(app.t.SHARED.damaged);
  await look("a shared result that is not whole");
  await app.go("#/verify");
  const input = await until(() => app.page.$("#files"), "the place for files");
  await input.uploadFile(file("lijster.json", full), file("niets.json", {}), file("leeg.pdf", "%PDF-1.7\n%%EOF"));
  await app.sees(fill(app.t.VERIFY.ready, 3));
  await look("verify, three files");
  await app.fill("#search", "bestaat niet");
  await app.sees(app.t.VERIFY.none_fits);
  await look("verify, nothing fits");
  await app.fill("#search", "");
  await app.press(fill(app.t.VERIFY.look_at, "Koor De Lijster"), "tbody");
  await app.page.waitForSelector(".one-file .report");
  await look("verify, one file");
}

/** The short check, from its first page to the plan. */
export async function shortCheck(app, look) {
  await app.begin({ name: "Koor De Lijster" });
  await app.fill("#people", "nul");
  await app.page.keyboard.press("Tab");
  await app.sees(fill(app.t.ABOUT.people_wrong, 9999));
  await look("about, with a wrong number");
  await app.fill("#name", "x".repeat(100));
  await app.sees(fill(app.t.SHELL.characters_left, 20));
  await look("about, few characters left");
  await app.fill("#name", "Koor De Lijster");
  await app.follow(app.t.ABOUT.go);
  await look("barrier, no answer yet");
  await app.answer("BET-03", "not-applicable");
  await app.paste('[id="BET-03-note"]', "y".repeat(980)).catch(() => {});
  await openAll(app);
  await app.page.waitForSelector('[id="BET-03-reason"]');
  await look("barrier, all open, with a reason");
  await app.press(app.t.BARRIER.clear);
  await app.sees(app.t.NOTICES.answer_cleared);
  await look("barrier, an answer cleared");
  await app.press(app.t.SHELL.undo);
  await app.sees(app.t.NOTICES.undone);
  await closeToast(app);
  await app.toOverview();
  await look("overview, begun");
  await app.go(await app.here("ask"));
  await look("to ask around, nothing");
  await app.toPlan();
  await look("plan, no step yet");
  await app.go(await app.here("barrier/bestaat-niet"));
  await look("barrier that is not there");
  await app.go((await app.here("barrier/betaalbaarheid")));
  await app.answerCore(ANSWERS);
  await look("overview, all answered");
  await app.follow(app.t.OVERVIEW.ask_around);
  await look("to ask around");
  await app.toResult();
  await openAll(app);
  await look("result of the short check");
  await app.press(app.t.OUTCOME.add_to_plan, ".steps");
  await app.sees(app.t.OUTCOME.in_plan, ".steps");
  await look("result, a step in the plan");
  await app.toPlan();
  await look("plan, with a step");
  await app.press(app.t.PLAN.add_own);
  await until(async () => (await app.page.$$(".plan > li")).length === 2, "a step of one's own");
  await look("plan, with an empty step");
  await app.press(app.t.PLAN.remove, ".plan");
  await app.sees(app.t.NOTICES.action_removed);
  await look("plan, a step removed");
  await closeToast(app);
  await app.go("#/");
  await look("home, go on where you were");
  await theList(app, look);
}

async function theList(app, look) {
  await app.go("#/checks");
  await look("checks, the list");
  await app.press(app.t.CHECKS.rename);
  await app.page.waitForSelector("#new-name");
  await look("checks, renaming");
  await app.press(app.t.CHECKS.rename_cancel);
  await app.press(app.t.CHECKS.wipe, "main .actions:has(#wipe)");
  await app.page.waitForSelector("#wipe-ask");
  await look("checks, asked to wipe");
  await app.press(app.t.CHECKS.wipe_no);
  await app.give(file("refused.json", assessment({ answers: { "BET-03": "misschien" }, date: "morgen" })));
  await app.page.waitForSelector("main .notice[role=alert]");
  await openAll(app);
  await look("checks, a file refused");
  await app.give(file("same.json", assessment({ organisation: { name: "Koor De Lijster" } })));
  await app.sees(app.t.CHECKS.same_title);
  await look("checks, a file with a name that is here");
  await app.press(app.t.CHECKS.same_cancel);
  await app.press(app.t.CHECKS.delete);
  await app.sees(app.t.CHECKS.bin);
  await look("checks, one in the bin");
}

/** A full check with closed doors, curtains and a barrier that does not apply. */
export async function fullCheck(app, look) {
  const cycle = ["yes", "partly", "not-yet", "dont-know", "yes", "not-yet"];
  const answers = Object.fromEntries(ALL.slice(0, 40).map((id, place) => [id, cycle[place % cycle.length]]));
  for (const id of ALL.filter((id) => id.startsWith("BER-"))) {
    if (mayNotApply(id)) answers[id] = "not-applicable";
    else delete answers[id];
  }
  await app.openFile(
    file(
      "full.json",
      assessment({
        organisation: { name: "Hoogspringersvereniging Sint-Amandsberg-Oostakker", kind: "sportclub" },
        answers,
        reasons: { "BER-01": "Wij spelen online." },
        notes: { "BET-01": "Vraag https://www.voorbeeld.be/een/heel/lang/adres/zonder/enige/spatie/erin/dat/toch/moet/passen" },
        evidence: { "BET-01": "De affiche." },
        actions: [{ statement: "BET-03", step: "Vraag de UiTPAS.", who: "secretaris", date: "2027-01-10", done: true }],
      }),
    ),
  );
  await look("overview of a full check, a file opened");
  await closeToast(app);
  await app.go(await app.here("barrier/betaalbaarheid"));
  await openAll(app);
  await look("barrier of a full check, all open");
  await app.follow(app.t.BARRIER.one_by_one);
  await look("one question at a time");
  await app.follow(app.t.BARRIER.next);
  await app.follow(app.t.BARRIER.all_together);
  await app.toResult();
  await openAll(app);
  await look("result of a full check");
  await app.toPlan();
  await look("plan of a full check");
}

/** Examples, to look at only. */
export async function anExample(app, look) {
  await app.go("#/examples");
  await app.follow(app.t.EXAMPLES.open);
  await openAll(app);
  await look("example, result");
  const check = await app.here();
  await app.go(`${check}/plan`);
  await look("example, plan");
  await app.go(`${check}/barrier/taal`);
  await openAll(app);
  await look("example, barrier");
  await app.go(check);
  await look("example, overview");
}

/** What is told when something is wrong with the browser's storage; `app` has not visited yet. */
export async function unreadableStorage(app, look) {
  await app.visit();
  await app.page.evaluate(() => {
    localStorage.setItem("drempelmeter:/:check:aaaaaaaaaa:tttttttttt", "{half");
    localStorage.setItem("drempelmeter:/:check:bbbbbbbbbb:tttttttttt", '{"format":"drempelmeter/store/9","fields":{}}');
  });
  await app.reload();
  await app.sees(app.t.SHELL.unreadable);
  await app.sees(app.t.SHELL.unreadable_newer);
  await look("records that cannot be read");
}

/** Storage that is blocked: `blockStorage` has run on the page. */
export async function blockedStorage(app, look) {
  await app.visit();
  await app.sees(app.t.SHELL.trouble_blocked);
  await look("storage blocked, home");
  await app.startShort();
  await app.answer("BET-03", "yes");
  await look("storage blocked, in a check");
}

/** Storage that fills up during a check. */
export async function fullStorage(app, look) {
  await app.visit();
  await app.startShort();
  await fillStorage(app);
  await app.answer("BET-03", "yes");
  await app.sees(app.t.SHELL.trouble_full);
  await look("storage full");
}

/** No network, a new version, and a part that does not load. */
export async function network(app, look, site) {
  await app.visit();
  await app.readyForOffline();
  await app.reload();
  site.publishNewVersion("feedbeef0002");
  await app.page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
  await app.sees(app.t.SHELL.update_waiting);
  await look("a new version waits");
  await app.page.reload();
  await app.sees(app.t.SHELL.update_applied);
  await app.ready();
  await look("a new version works");
  await app.page.setOfflineMode(true);
  await app.sees(app.t.SHELL.offline);
  await look("offline");
}

/** A page that did not load; without a service worker. */
export async function partMissing(app, look, site) {
  await app.visit();
  filesOf()
    .filter((name) => /(split|chunk)[^/]*\.wasm$/.test(name))
    .forEach((part) => site.replace(part, null));
  await app.go("#/settings");
  await app.sees(app.t.SHELL.page_failed);
  await look("a page that did not load");
}

/** A questionnaire with faults: home, a check of it, and the author's page. */
export async function faultyQuestionnaire(app, look, site) {
  site.edit("questionnaires/drempelmeter/questionnaire.json", (q) => {
    q.barriers[0].statements[0].effort = "reusachtig";
    q.barriers[1].statements = [];
    q.colour = "red";
  });
  site.edit("questionnaires/drempelmeter/nl.json", (texts) => delete texts.statements["BET-02"]);
  await app.visit();
  await app.sees(app.t.HOME.no_questionnaires);
  await look("home, the questionnaire has faults");
  await app.follow(app.t.SHELL.author_link);
  await until(() => app.page.$("table.faults"), "the faults");
  await look("author, with faults");
}

/** The app cannot start at all. */
export async function cannotStart(app, look, site) {
  site.replace(filesOf().find((name) => name.endsWith("_bg.wasm")), null);
  await app.page.goto(site.url());
  await app.sees("De test start niet");
  await look("the app cannot start");
}

// --- What the walks set up ---------------------------------------------------------------------

export const blockStorage = (page) =>
  page.evaluateOnNewDocument(() => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { configurable: true, get: refuse });
  });

/** A browser without service workers, as on plain http or in some private windows. */
export const withoutWorker = (page) => page.evaluateOnNewDocument(() => delete Navigator.prototype.serviceWorker);

/** Another site on the same web space fills the storage to the last character. */
export async function fillStorage(app) {
  await app.page.evaluate(() => {
    let filling = "";
    for (let size = 2 ** 23; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem("iemand-anders", filling + "x".repeat(size));
          filling += "x".repeat(size);
        } catch {
          break;
        }
      }
    }
  });
}

export async function makeRoom(app) {
  await app.page.evaluate(() => localStorage.removeItem("iemand-anders"));
}

/** A team's round: nothing yet, and with two who differ. */
async function teamRound(app, look) {
  await app.go("#/gatherings");
  await app.follow(app.t.HALL.team_begin);
  await until(() => app.page.$(".join-code svg"), "the code to join");
  await look("prepare a team's round");
  const team = await app.page.evaluate(() => location.hash);
  await app.go(`${team}/together`);
  await app.sees(app.t.TEAM.too_few_do);
  await look("together, too few");
  await app.go(`${team}/collect`);
  await app.clickOn("#way-paper");
  await until(() => app.page.$("#sheet-0"), "the sheet");
  for (const keys of ["123411231134", "111411331114"]) {
    await app.page.focus("#sheet-0");
    for (const key of keys) await app.page.keyboard.press(key);
    await app.page.keyboard.press("Enter");
  }
  await app.sees(fill(app.t.COLLECT.count_in, 2));
  await app.go(`${team}/together`);
  await until(() => app.page.$(".together"), "the statements");
  await look("together");
}

/** A workshop, from preparing to taking away, with a phone that takes part. */
export async function hall(app, look) {
  const { HALL, JOIN, COLLECT, WALL, AFTER } = app.t;
  await app.go("#/gatherings");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/hall.css")));
  await look("gatherings, none yet");
  await app.follow(HALL.workshop_begin);
  await until(() => app.page.$(".join-code svg"), "the code to join");
  await app.fill("#hall-title", "Gesprek van de stad");
  await openAll(app);
  await look("prepare a workshop");
  const address = await app.page.evaluate(() => location.hash);
  const link = new URL(await app.text(".address a")).hash;

  await app.go(link);
  await app.sees(JOIN.what_happens);
  await look("join");
  await app.follow(JOIN.begin);
  const check = (await app.page.evaluate(() => location.hash)).replace("/about", "");
  await app.go(`${check}/code`);
  await app.sees(JOIN.nothing_yet);
  await look("the code, nothing answered");
  await app.go(`${check}/barrier/${barrierOf(CORE[0])}`);
  await app.answer(CORE[0], "yes");
  await app.go(check);
  await app.sees(JOIN.joined_panel);
  await look("overview of a check that joined");
  await app.go(`${check}/code`);
  await look("the code, before it is made");
  await app.press(JOIN.make_code);
  await until(() => app.page.$(".code"), "the code");
  await look("the code");
  const code = (await app.text(".code")).replace(/\s/g, "");
  await app.toQuestion(CORE[0]);
  await app.answer(CORE[0], "partly");
  await app.go(`${check}/code`);
  await app.sees(JOIN.changed);
  await look("the code, answers changed");
  await app.go(link);
  await app.sees(JOIN.go_on);
  await look("join once more");
  await app.go("#/j/AAAA");
  await app.sees(JOIN.damaged);
  await look("join by a link that is not whole");
  await app.go(`#/c/${code}`);
  await app.sees(JOIN.for_host);
  await look("a code that was opened");
  await app.go("#/g/AAAA");
  await app.sees(COLLECT.other_list);
  await look("a list of another gathering");

  await app.go(`${address}/collect`);
  await until(() => app.page.$("#code"), "the field for a code");
  await openAll(app);
  await look("collect, nothing yet");
  await app.fill("#code", "7ZK3PQ4RTM");
  await app.page.keyboard.press("Enter");
  await until(() => app.page.$(".small-code"), "what was typed");
  await look("collect, a code refused");
  await app.fill("#code", code);
  await app.page.keyboard.press("Enter");
  await app.sees(fill(COLLECT.taken, 1));
  await openAll(app);
  await look("collect, one came in");
  for (const way of ["scan", "file", "paper"]) {
    await app.clickOn(`#way-${way}`);
    await app.twoFrames();
    await look(`collect, ${way}`);
  }
  await app.go(`${address}/show`);
  await until(() => app.page.$("#screen"), "the choice of screens");
  await look("show, too few");
  await app.go("#/gatherings");
  await look("gatherings");
  const again = {
    format: "drempelmeter/gathering/1",
    id: /[0-9a-f]{16}/.exec(address)[0],
    purpose: "workshop",
    date: "2026-11-22",
    languages: ["nl"],
    questionnaire: "drempelmeter",
    questionnaire_version: "1.0.0",
    smallest_group: 5,
  };
  await (await app.page.$("#gathering-file")).uploadFile(file("hier.json", again));
  await app.sees(HALL.here_already);
  await look("gatherings, a file of one that is here");
  await app.press(HALL.here_cancel);
  await app.seesNot(HALL.here_already);
  await app.follow(HALL.practise);
  await app.sees(fill(COLLECT.count_in, 20));
  const practice = (await app.page.evaluate(() => location.hash)).replace("/collect", "");
  await app.go(`${practice}/show`);
  await app.press(WALL.make_picture);
  await app.sees(WALL.all_shown);
  await look("show");
  await app.go(`${practice}/after`);
  await app.fill("#promise", "Zet een telefoonnummer op de affiche.");
  await app.press(AFTER.add);
  await until(() => app.page.$(".promises"), "the promise");
  await look("after");
  await app.go(`${practice}/paper`);
  await app.page.waitForSelector(".hall-page h2");
  await look("papers");
  await teamRound(app, look);
  const beside = await app.newTab();
  await app.go(`${practice}/wall`);
  await app.page.waitForSelector(".wall");
  await beside.visit(`${practice}/show`);
  beside.t = app.t;
  await until(() => beside.page.$("#screen"), "the choice of screens");
  for (const screen of ["welcome", "join", "timer", "totals", "barrier", "cards", "commitments", "closing"]) {
    await beside.page.select("#screen", screen);
    await app.page.waitForSelector(`.wall[data-screen="${screen}"]`);
    await app.page.bringToFront();
    await look(`wall, ${screen}`);
    if (["totals", "barrier"].includes(screen)) {
      await app.page.keyboard.press("PageDown");
      await until(() => app.page.$(".wall[data-hidden='false']"), "what was hidden");
      await look(`wall, ${screen}, revealed`);
      await app.page.keyboard.press("PageDown");
      await app.twoFrames();
      await look(`wall, ${screen}, the next sheet`);
    }
    await beside.page.bringToFront();
  }
  await beside.page.close();
  await app.page.bringToFront();
}

/** The materials box: practices and conversation cards, and both beside a check. */
export async function materials(app, look) {
  const t = app.t.MATERIALS;
  await app.go("#/practices");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/materials.css")));
  await look("practices");
  await app.fill("#practice-search", "toegankelijkheid");
  await app.sees(t.clear);
  await look("practices, a search");
  await app.fill("#practice-search", "qqqqqqqq");
  await app.sees(t.none_fits);
  await look("practices, none fits");
  await app.go("#/practices/for/taal");
  await look("practices for a barrier");
  await app.go("#/practices/bestaat-niet");
  await app.sees(t.unknown);
  await look("practices, one that is not there");
  await app.go("#/practices/opleiding-diversiteitsmanagement");
  await look("a practice with a long name");
  await app.go("#/practices/instap-hippy");
  await look("a practice without a way to try it");
  await app.go("#/cards");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/hall.css")));
  await look("cards");
  await app.go("#/cards/bestaat-niet");
  await app.sees(t.unknown_deck);
  await look("cards that are not there");
  await app.go("#/cards/taal");
  await look("cards one by one");
  for (const _ of [1, 2, 3]) await app.press(t.next);
  await app.sees(t.at_last);
  await look("cards one by one, the last");

  const actions = [{ statement: "BET-03", step: "Vraag de UiTPAS.", who: "secretaris", date: "2027-01-10", done: false }];
  await app.openFile(file("ideas.json", assessment({ scope: "core", answers: ANSWERS, actions })));
  await closeToast(app);
  await app.toResult();
  await until(async () => (await app.page.$$("details.ideas")).length > 12, "the ideas beside barriers and steps");
  await openAll(app);
  await until(async () => (await app.page.$$(".ideas-beside")).length > 12, "the ideas that were opened");
  await look("result, with the ideas of others");
  await app.toPlan();
  await until(() => app.page.$("details.ideas"), "the ideas beside a step");
  await openAll(app);
  await app.page.waitForSelector(".ideas-beside");
  await look("plan, with the ideas of others");
}

/** The materials box of a site that has none, or whose files are broken; without a service worker. */
export async function noMaterials(app, look, site) {
  site.edit("questionnaires/materials/practices.json", (library) => void (library.practices = []));
  await app.visit("#/practices");
  await app.sees(app.t.MATERIALS.none);
  await look("no practices");
  site.replace("questionnaires/materials/practices.json", "{");
  site.replace("questionnaires/materials/conversation-cards.nl.json", "{");
  await app.reload();
  await app.sees(app.t.SHELL.loading_failed);
  await look("practices that did not load");
  await app.go("#/cards");
  await app.sees(app.t.SHELL.loading_failed);
  await look("cards that did not load");
}

/** Looking over an invitation: alone, and in a check. */
export async function invitation(app, look) {
  const { INVITATION: t } = app.t;
  await app.go("#/invitation");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/invitation.css")));
  await app.sees(t.nothing);
  await look("invitation, nothing yet");
  await app.press(t.example);
  await until(() => app.page.$("#in-text"), "what was seen");
  await look("invitation, an example");
  await app.press(t.compare_keep);
  // A Dutch text on a page in any language: only Dutch has lists of words.
  await app.clickOn("#flyer-language-nl");
  await app.fill("#flyer", "KOM MEE ZINGEN, HET IS GRATIS! BEL MIEKE: 0470 12 34 56. " + "Wij zingen elke dinsdag samen in de zaal naast de kerk ".repeat(3) + ".");
  await until(() => app.page.$(".before-after"), "before and after");
  await app.clickOn("#show-words");
  await look("invitation, before and after");
  await app.press(t.clear);
  await app.sees(t.cleared);
  await look("invitation, emptied");
  await (await app.page.$("#flyer-file")).uploadFile(file("foto.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])));
  await app.sees(t.not_text);
  await look("invitation, a file that is no text");
  await app.openFile(file("lijster.json", assessment({ organisation: { name: "Koor De Lijster" }, answers: { "DIG-01": "not-yet" } })));
  await app.go("#/invitation");
  await app.fill("#flyer", "Kom proberen, de eerste keer is gratis. Bel Mieke: 0470 12 34 56.");
  await app.sees(t.carry_where);
  await look("invitation, choose a check");
  await app.follow("Koor De Lijster");
  await app.press(t.carry_show);
  await until(() => app.page.$('[id="DIG-01-proposal"]'), "the proposals");
  await look("invitation, proposals");
  await app.press(t.accept, "#main");
  await app.sees(t.taken);
  await look("invitation, one taken over");
}

/** Ten rounds of one organisation, the oldest first, each a file: short and full, with gaps, forward and back. */
export const tenRounds = () =>
  Array.from({ length: 10 }, (_, round) => {
    const ids = round < 2 ? CORE : ALL;
    const answer = (place) => ["not-yet", "partly", "yes", "yes", "dont-know", "partly"][(place * 7 + round * (place % 3)) % 6];
    const given = ids.filter((_, place) => round !== 4 || place > 12);
    return assessment({
      scope: round < 2 ? "core" : "full",
      date: `${2017 + round}-11-22`,
      organisation: { name: "Koor De Lijster" },
      questionnaire_version: round < 5 ? "0.9.0" : "1.0.0",
      answers: Object.fromEntries(given.map((id, place) => [id, answer(place + (round === 4 ? 13 : 0))])),
      actions: [
        { statement: "DIG-02", step: "Zet een nummer op de affiche.", who: "secretaris", date: `${2018 + round}-01-20`, done: round % 2 === 0 },
        { step: "Vraag de UiTPAS aan.", done: false },
      ],
    });
  });

/** Opens files one after the other, each beside the others; ends on the overview of the last one. */
export async function openBeside(app, files) {
  for (const [place, content] of files.entries()) {
    await app.give(file(`beside-${place}.json`, content));
    const asked = await until(async () => {
      if (!(await app.page.evaluate(() => location.hash)).startsWith("#/checks")) return "opened";
      return (await app.says(app.t.CHECKS.same_title)) && "asked";
    }, "the file to open");
    if (asked === "asked") await app.follow(app.t.CHECKS.same_beside, "main .notice");
  }
  await app.ready();
}

/** Three sittings, and round after round. */
export async function course(app, look) {
  const { SITTING, ROUNDS } = app.t;
  await app.begin({ name: "Koor De Lijster" });
  await app.go(await app.here("sitting/1"));
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/course.css")));
  await look("the first sitting, nothing answered");
  await app.go(await app.here("sitting/2"));
  await look("the second sitting, nothing answered");
  await app.go(await app.here("sitting/3"));
  await look("the third sitting, nothing chosen");
  await app.go(await app.here("rounds"));
  await app.sees(ROUNDS.only_one);
  await look("rounds, only one");
  const cycle = ["yes", "partly", "not-yet", "dont-know", "yes", "not-yet", "yes"];
  const full = assessment({
    organisation: { name: "Hoogspringersvereniging Sint-Amandsberg-Oostakker" },
    answers: Object.fromEntries(ALL.map((id, place) => [id, cycle[place % cycle.length]])),
    notes: { "BET-01": "Vraag de kassa." },
    actions: [{ statement: "BET-03", step: "Vraag de UiTPAS.", who: "secretaris", date: "2027-01-10", done: true }],
  });
  await app.openFile(file("course.json", full));
  await closeToast(app);
  await look("overview, with the way to the sittings");
  await app.go(await app.here("sitting/1"));
  await look("the first sitting");
  await app.go(await app.here("sitting/2"));
  await look("the second sitting, nothing chosen");
  for (const barrier of ["digitaal", "betaalbaarheid", "taal"]) await app.clickOn(`label[for="choose-${barrier}"]`);
  await app.sees(SITTING.three_chosen);
  await app.paste('[id="words-taal"]', "w".repeat(980));
  await look("the second sitting, three chosen");
  await app.clickOn('label[for="choose-taal"]');
  await app.sees(SITTING.let_go);
  await look("the second sitting, one let go");
  await closeToast(app);
  await app.go(await app.here("sitting/3"));
  await app.press(app.t.OUTCOME.add_to_plan, "main");
  await app.sees(app.t.OUTCOME.in_plan);
  await app.press(SITTING.in_a_year);
  await until(async () => (await app.value("#next-day")) !== "", "the day of the next check");
  await look("the third sitting");
  await app.toPlan();
  await look("plan, with the calendar");
  await app.toResult();
  await app.press(ROUNDS.again);
  await app.sees(app.t.NOTICES.round_begun);
  await closeToast(app);
  await look("overview of a new round");
  await app.toQuestion("BET-01");
  await app.sees(ROUNDS.take);
  await look("barrier of a new round, with the earlier answers");
  await app.press(ROUNDS.take_all);
  await app.sees(ROUNDS.taken_all);
  await look("barrier of a new round, taken over");
  await closeToast(app);
  await app.go(await app.here("rounds"));
  await app.page.waitForSelector(".then-now");
  await look("rounds, the second one begun");
  await app.openFile(file("alone.json", assessment({ organisation: { name: "Fanfare" }, copied_from: { name: "Fanfare", date: "2020-11-22" } })));
  await app.toQuestion("BET-01");
  await app.sees(ROUNDS.open_file);
  await look("barrier of a round without the one before");
  await app.go(await app.here("rounds"));
  await look("rounds, the one before is not here");
  await openBeside(app, tenRounds());
  await closeToast(app);
  await app.go(await app.here("rounds"));
  await app.page.waitForSelector(".charts");
  await openAll(app);
  await look("ten rounds");
  await app.go("#/checks");
  await look("checks, with rounds");
}

/** Writing a questionnaire of one's own. */
export async function author(app, look) {
  const T = app.t.AUTHOR_DESK;
  await app.go("#/author");
  await app.page.waitForFunction(() => [...document.styleSheets].some(({ href }) => href?.endsWith("/author.css")));
  await app.sees(app.t.AUTHOR.none);
  await look("author, nothing opened");
  const input = await app.page.$("#author-files");
  await input.uploadFile(file("questionnaire.json", '{"format": "drempelmeter/questionnaire/1", "id": "buurt", "colour": 1}'), file("foto.jpg", "x"));
  await app.sees(fill(T.out_unknown, "foto.jpg"));
  await until(() => app.page.$("table.faults"), "the faults");
  await look("author, a file with faults");
  await app.press(T.anew);
  await app.sees(T.anew_ask);
  await look("author, beginning anew");
  await app.press(T.anew_yes);
  await app.sees(T.anew_done);
  await look("author, begun anew");
  await until(() => app.page.$(".author-told ~ p .button, .author-drop ~ p .button"), "what to begin with");
  await app.page.evaluate(() => document.querySelector(".author-drop ~ p .button").click());
  await app.sees(T.none_own);
  await app.page.select("#author-file", "drempelmeter/fr.json");
  await until(() => app.page.$eval("#author-text", (area) => area.value.includes('"fr"')), "the French texts");
  const texts = JSON.parse(await app.page.$eval("#author-text", (area) => area.value));
  texts.statements = { ...texts.statements, "TAA-01": { statement: "Een eigen zin." } };
  await app.paste("#author-text", JSON.stringify(texts, null, 2));
  await until(() => app.page.$(".author-bench table.faults"), "the gaps");
  await look("author, editing");
  for (const view of ["jobs", "look", "compare", "save"]) {
    await app.clickOn(`label[for="author-view-${view}"]`);
    await app.twoFrames();
    await openAll(app);
    await look(`author, ${view}`);
  }
}
