// Runs before anything is drawn, so it is small, synchronous and leans on nothing.
//
// It does what cannot wait for the app: language, colours and text size on <html>; the message when
// the app cannot start; and the service worker, through which a new version takes over.
"use strict";

(() => {
  const root = document.documentElement;
  const folder = location.pathname.replace(/[^/]*$/, "");
  const languages = ["nl", "fr", "en"];

  // --- Settings -------------------------------------------------------------------------------

  // Storage may be forbidden, empty or hold something unreadable: then the system's settings count.
  function settings() {
    try {
      const saved = JSON.parse(localStorage.getItem(`drempelmeter:${folder}:settings`));
      const known = saved && saved.format === "drempelmeter/settings/1" && saved.value;
      return known && typeof known === "object" ? known : {};
    } catch {
      return {};
    }
  }

  function browserLanguage() {
    const wanted = (navigator.languages || []).map((tag) => String(tag).slice(0, 2).toLowerCase());
    return wanted.find((tag) => languages.includes(tag)) || "nl";
  }

  const saved = settings();
  const chosen = (value, allowed, otherwise) => (allowed.includes(value) ? value : otherwise);
  root.lang = chosen(saved.language, languages, browserLanguage());
  root.dataset.theme = chosen(saved.theme, ["system", "light", "dark"], "system");
  root.dataset.contrast = chosen(saved.contrast, ["system", "high"], "system");
  root.dataset.textSize = chosen(saved.text_size, ["100", "125", "150", "200"], "100");

  // --- When the app cannot start --------------------------------------------------------------

  function showLoadFailed() {
    // Once the app stands, an error is the app's own to tell.
    if (root.dataset.ready) return;
    const show = () => {
      const message = document.getElementById("load-failed");
      if (message && !root.dataset.ready) message.hidden = false;
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
    else show();
  }

  // Captured, as a script that fails to load does not tell it any further up.
  addEventListener("error", (event) => {
    const missing = event.target && event.target.tagName === "SCRIPT";
    if (missing || event.error) showLoadFailed();
  }, true);
  addEventListener("unhandledrejection", showLoadFailed);
  if (typeof WebAssembly !== "object") showLoadFailed();

  // --- New versions ---------------------------------------------------------------------------

  // A new version waits until the last page of the old one is closed, or takes over at the start of a
  // page that is the only one open. `data-update` says so: "waiting" or "applied".
  const canWorkOffline = isSecureContext && "serviceWorker" in navigator;

  function tellUpdate(state) {
    root.dataset.update = state;
    dispatchEvent(new CustomEvent("drempelmeter:update", { detail: state }));
  }

  // A slow phone needs seconds to start a worker; the first screen can be read meanwhile. With less
  // patience such a phone would never get a new version.
  const WORKER_PATIENCE = 4000;

  // Asks a worker one thing; undefined when it doesn't answer in time.
  function ask(worker, question, milliseconds) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = (event) => resolve(event.data);
      setTimeout(resolve, milliseconds);
      worker.postMessage(question, [port2]);
    });
  }

  // A city's own site may have a worker of its own above this folder: that one is left alone.
  const workerAddress = new URL("sw.js", document.baseURI).href;
  const isOurs = (worker) => Boolean(worker) && worker.scriptURL === workerAddress;

  // Done when the app may start. It never is when the page is about to load anew.
  async function handleNewVersion() {
    const registration = await navigator.serviceWorker.getRegistration();
    const waiting = registration && registration.waiting;
    if (isOurs(waiting)) {
      // In two steps: a worker that answers too late must not take over once the app stands.
      const version = await ask(waiting, "may-you-take-over", WORKER_PATIENCE);
      if (!version || !mayLoadAnewFor(version)) return;
      const takenOver = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
        // A browser that was just sending a file takes over only when this page goes, so go then.
        setTimeout(resolve, 1500);
      });
      waiting.postMessage("take-over");
      await takenOver;
      await loadAnew();
    }
    // A worker can also take over between sending this page and its first script. Then the page is of
    // an older version, whose files are gone from the cache.
    const current = navigator.serviceWorker.controller;
    const version = isOurs(current) ? await ask(current, "which-version", WORKER_PATIENCE) : undefined;
    const own = document.querySelector("meta[name=drempelmeter-version]").content;
    if (version && version !== own && mayLoadAnewFor(version)) await loadAnew();
  }

  // So that nothing can make the page load anew without end; without storage it never does. Twice for
  // each version: the first time the old worker may still answer, and send the page of the old version.
  function mayLoadAnewFor(version) {
    const key = `drempelmeter:${folder}:loaded-anew-for`;
    try {
      const before = sessionStorage.getItem(key);
      if (before === `${version} twice`) return false;
      sessionStorage.setItem(key, before === version ? `${version} twice` : version);
      return true;
    } catch {
      return false;
    }
  }

  function loadAnew() {
    location.reload();
    return new Promise(() => {});
  }

  // Filling the cache must not slow the first visit, so this waits for the app; not for ever, as a
  // version that cannot start needs its successor most.
  function appStandsOrNever() {
    return new Promise((resolve) => {
      new MutationObserver(() => root.dataset.ready && resolve()).observe(root, { attributes: true });
      setTimeout(resolve, 20000);
    });
  }

  async function registerWorker() {
    let address = workerAddress;
    if (window.trustedTypes) {
      const policy = trustedTypes.createPolicy("drempelmeter-worker", {
        createScriptURL: (url) => {
          if (url !== workerAddress) throw new TypeError(`not the service worker: ${url}`);
          return url;
        },
      });
      address = policy.createScriptURL(address);
    }
    // "none": an old worker from the browser's own cache would hide a new version for a day.
    const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
    const current = navigator.serviceWorker.controller;
    if (isOurs(current) && (await ask(current, "are-you-new", 5000)) === true) tellUpdate("applied");

    const tellWhenWaiting = (worker) => {
      if (!worker) return;
      // The very first worker has nobody to wait for.
      if (worker.state === "installed" && registration.active) tellUpdate("waiting");
      else worker.addEventListener("statechange", () => tellWhenWaiting(worker), { once: true });
    };
    tellWhenWaiting(registration.waiting || registration.installing);
    registration.addEventListener("updatefound", () => tellWhenWaiting(registration.installing));
  }

  // Without worker (no HTTPS, blocked storage) the site works all the same, only not offline.
  const ignore = (error) => console.info("Offline use is not available:", error);
  const newVersionHandled = canWorkOffline ? handleNewVersion().catch(ignore) : Promise.resolve();
  if (canWorkOffline) newVersionHandled.then(appStandsOrNever).then(registerWorker).catch(ignore);

  window.drempelmeterBoot = Object.freeze({ newVersionHandled, showLoadFailed });
})();
