// Keeps the site for use without network. `cargo xtask build` fills in the version and the lists.
//
// Two caches. One belongs to this version of the app: all its files, never changed, so a page never
// mixes two versions. The other holds the questionnaires, which a city may edit at any time: asked
// from the network first, and the last good answer kept whatever version of the app is running.
"use strict";

const VERSION = "{{version}}";
const VERSIONED_FILES = {{versioned_files}};
const CONTENT_FILES = {{content_files}};
// Large parts that few people need: kept once they were asked for.
const ON_DEMAND_FILES = {{on_demand_files}};

const SCOPE = new URL(self.registration.scope);
// The path is part of the name: a city's own site shares the origin, and other copies of the app may.
const OWN_CACHES = `drempelmeter:${SCOPE.pathname}:`;
const VERSION_CACHE = OWN_CACHES + VERSION;
const CONTENT_CACHE = `${OWN_CACHES}content`;
const WAS_UPDATED = new URL("__updated", SCOPE).href;
const PATIENCE_IN_MILLISECONDS = 3000;

const address = (name) => new URL(name, SCOPE).href;
const INDEX = address("./");
const versionedAddresses = new Set(VERSIONED_FILES.map(address));
const onDemandAddresses = new Set(ON_DEMAND_FILES.map(address));

// --- Installing -------------------------------------------------------------------------------

self.addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  const versioned = await caches.open(VERSION_CACHE);
  const content = await caches.open(CONTENT_CACHE);
  const onDemand = (await keptOnDemandBefore()) ? ON_DEMAND_FILES : [];
  await Promise.all([
    ...[...VERSIONED_FILES, ...onDemand].map((name) => keep(versioned, address(name))),
    ...CONTENT_FILES.map((name) => keep(content, address(name))),
  ]);
}

// Whoever made a PDF without network with the last version can do so with this one.
async function keptOnDemandBefore() {
  const plainNames = ON_DEMAND_FILES.map((name) => name.slice(name.indexOf("/")));
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN_CACHES) || name === CONTENT_CACHE) continue;
    const kept = await (await caches.open(name)).keys();
    if (kept.some(({ url }) => plainNames.some((plain) => url.endsWith(plain)))) return true;
  }
  return false;
}

// Puts one file into a cache, asking past the browser's own cache where the name says no version.
async function keep(cache, url) {
  const hashed = url.startsWith(address("app-"));
  const response = await fetch(url, { cache: hashed ? "default" : "no-cache" });
  if (!isGood(response, url)) throw new Error(`${url}: not a good answer (${response.status})`);
  await cache.put(url, await plain(response));
}

// A hall's Wi-Fi that asks to log in answers every address with its own page: that is never kept.
function isGood(response, url) {
  const webPage = (response.headers.get("Content-Type") || "").startsWith("text/html");
  const inScope = response.url === "" || response.url.startsWith(SCOPE.href);
  return response.ok && inScope && (url === INDEX || !webPage);
}

// Browsers refuse a redirected answer for a page, so what was redirected is kept as if it was not.
async function plain(response) {
  if (!response.redirected) return response;
  const { status, statusText, headers } = response;
  return new Response(await response.blob(), { status, statusText, headers });
}

// --- Taking over ------------------------------------------------------------------------------

self.addEventListener("activate", (event) => event.waitUntil(activate()));

async function activate() {
  const names = await caches.keys();
  const old = names.filter(
    (name) => name.startsWith(OWN_CACHES) && name !== VERSION_CACHE && name !== CONTENT_CACHE,
  );
  if (old.length > 0) await (await caches.open(VERSION_CACHE)).put(WAS_UPDATED, new Response("yes"));
  await Promise.all(old.map((name) => caches.delete(name)));
  // So that the first visit, too, can lose the network without harm.
  await self.clients.claim();
}

self.addEventListener("message", (event) => {
  if (event.data === "take-over") {
    self.skipWaiting();
  } else if (event.data === "may-you-take-over") {
    event.waitUntil(isOnlyPage().then((only) => event.ports[0].postMessage(only ? VERSION : "")));
  } else if (event.data === "which-version") {
    event.ports[0].postMessage(VERSION);
  } else if (event.data === "are-you-new") {
    event.waitUntil(tellOnce().then((isNew) => event.ports[0].postMessage(isNew)));
  }
});

// Another open page may be in the middle of a check and still needs the old version's files. A page that
// is loaded anew can be counted twice for a moment, so a second one is looked at more than once.
async function isOnlyPage() {
  for (const wait of [0, 200, 400]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.filter((page) => page.url.startsWith(SCOPE.href)).length <= 1) return true;
  }
  return false;
}

// Whether this version took the place of an older one, to the first page that asks.
async function tellOnce() {
  return (await caches.open(VERSION_CACHE)).delete(WAS_UPDATED);
}

// --- Answering --------------------------------------------------------------------------------

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  // Others' addresses, and parts of a file (a film that is wound forward), go their normal way.
  if (request.method !== "GET" || request.headers.has("Range")) return;
  if (!url.href.startsWith(SCOPE.href)) return;

  const isIndex = url.href === INDEX || url.href === address("index.html");
  if (isIndex) {
    event.respondWith(fromVersion(request, INDEX));
  } else if (url.href.startsWith(address("questionnaires/"))) {
    event.respondWith(newest(event, url.href));
  } else if (versionedAddresses.has(url.href)) {
    event.respondWith(fromVersion(request, url.href));
  } else if (onDemandAddresses.has(url.href)) {
    event.respondWith(onDemand(event, url.href));
  }
});

// From this version's cache, or from the network and then kept.
async function onDemand(event, url) {
  const kept = await lookUp(VERSION_CACHE, url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (isGood(response, url)) {
    const copy = response.clone();
    const store = async () => (await caches.open(VERSION_CACHE)).put(url, await plain(copy));
    event.waitUntil(store().catch(() => {}));
  }
  return response;
}

// From this version's cache; where the browser has thrown it away, from the network.
async function fromVersion(request, url) {
  const kept = await lookUp(VERSION_CACHE, url);
  return kept || fetch(request);
}

// From the network, but not waiting longer than people do; what comes later still refreshes the cache.
async function newest(event, url) {
  const answer = refresh(event.request, url);
  event.waitUntil(answer.catch(() => {}));
  const tooLate = new Promise((resolve) => setTimeout(resolve, PATIENCE_IN_MILLISECONDS));
  const inTime = await Promise.race([answer.catch(() => undefined), tooLate]);
  if (inTime && isGood(inTime, url)) return inTime;
  return (await lookUp(CONTENT_CACHE, url)) || answer;
}

async function refresh(request, url) {
  const response = await fetch(request, { cache: "no-cache" });
  if (isGood(response, url)) {
    // A full disk must not keep the text from the person who waits for it.
    const copy = response.clone();
    const store = async () => (await caches.open(CONTENT_CACHE)).put(url, await plain(copy));
    await store().catch(() => {});
  }
  return response;
}

// Storage can be switched off after installing; then the network is all there is.
async function lookUp(name, url) {
  try {
    return await (await caches.open(name)).match(url, { ignoreVary: true });
  } catch {
    return undefined;
  }
}
