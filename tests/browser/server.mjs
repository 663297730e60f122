// The web space: serves `dist/` on 127.0.0.1 as a city's web server would.
//
// Invariant: every answer carries the headers of `dist/_server/_headers`, so what the tests see is what
// a city gets. Stopping the site is "no network"; starting it again takes the same port, so the same
// origin with the same storage. Nothing on disk is changed: an edited file is an override in memory.

import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, resolve, sep } from "node:path";

/** The built site that is tested. */
export const DIST = process.env.DIST
  ? resolve(process.env.DIST)
  : fileURLToPath(new URL("../../dist/", import.meta.url));

const TYPES = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  wasm: "application/wasm",
  wav: "audio/wav",
  webmanifest: "application/manifest+json",
};

/** The name of the folder with the app's hashed files. */
export function appFolder(dist = DIST) {
  return readdirSync(dist).find((name) => name.startsWith("app-"));
}

/** All files of the site, relative, with `/`. */
export function filesOf(dist = DIST, folder = "") {
  return readdirSync(join(dist, folder)).flatMap((name) => {
    const path = folder ? `${folder}/${name}` : name;
    return statSync(join(dist, path)).isDirectory() ? filesOf(dist, path) : [path];
  });
}

export class Site {
  /** Every request that came in: its path and the time it came. */
  requests = [];
  #server;
  #port = 0;
  #folders;
  #rules;
  #overrides = new Map();
  #next = "";
  #hanging = new Set();
  #held = [];
  #encode;

  /**
   * Starts a site. `folders`: where the app stands on the web space, for example `["/stad/test/"]`.
   * `encode(bytes)` compresses what has no `.br` beside it (only the bench does).
   */
  static async start({ folders = ["/"], encode } = {}) {
    const site = new Site();
    site.#folders = [...folders].sort((a, b) => b.length - a.length);
    site.#rules = readRules(readFileSync(join(DIST, "_server/_headers"), "utf8"));
    site.#encode = encode;
    await site.resume();
    return site;
  }

  /** Where the app is (the first folder unless another is named). */
  url(folder = this.#folders.at(-1)) {
    return `http://127.0.0.1:${this.#port}${folder}`;
  }

  /** The network goes away. */
  async stop() {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  /** The network comes back, at the same address. */
  async resume() {
    const server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done, failed) => {
      server.once("error", failed);
      server.listen(this.#port, "127.0.0.1", done);
    });
    this.#port = server.address().port;
    this.#server = server;
  }

  /** Serves `text` instead of the file; `null`: the file is gone. */
  replace(file, text) {
    this.#overrides.set(file, text);
  }

  /** Serves the file as it is in `dist/` again. */
  restore(file) {
    this.#overrides.delete(file);
  }

  /** Serves the file's JSON after `edit` changed it. */
  edit(file, edit) {
    const json = JSON.parse(readFileSync(join(DIST, file), "utf8"));
    this.replace(file, JSON.stringify(edit(json) ?? json));
  }

  /** Addresses that begin with this never get an answer: a web server that hangs. */
  hang(beginning) {
    this.#hanging.add(beginning);
  }

  /** They get answers again, also those that were asked for meanwhile. */
  answerAgain(beginning) {
    this.#hanging.delete(beginning);
    for (const { request, response } of this.#held.splice(0)) this.#answer(request, response);
  }

  /** A new version is put on the web space: its files in a folder of another name, the old one gone. */
  publishNewVersion(name) {
    this.#next = name;
  }

  #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const folder = this.#folders.find((each) => path.startsWith(each));
    const rest = folder === undefined ? undefined : path.slice(folder.length) || "index.html";
    this.requests.push({ path, at: performance.now() });
    if (rest === undefined || rest.split("/").includes("..")) return this.#send(response, path, 404, "");
    if ([...this.#hanging].some((beginning) => rest.startsWith(beginning))) {
      this.#held.push({ request, response });
      return undefined;
    }
    const body = this.#read(rest);
    if (body === undefined) return this.#send(response, path, 404, "not found");
    response.setHeader("Content-Type", TYPES[rest.split(".").pop()] ?? "application/octet-stream");
    const accepts = String(request.headers["accept-encoding"] ?? "").includes("br");
    const compressed = accepts && !this.#overrides.has(rest) && this.#compressed(rest, body);
    if (compressed) {
      response.setHeader("Content-Encoding", "br");
      response.setHeader("Vary", "Accept-Encoding");
    }
    return this.#send(response, `/${rest}`, 200, compressed || body);
  }

  #compressed(rest, body) {
    const file = join(DIST, `${this.#original(rest)}.br`);
    if (!this.#next && existsSync(file)) return readFileSync(file);
    return this.#encode?.(Buffer.from(body));
  }

  // The new version's folder is the old one under another name.
  #original(rest) {
    const old = appFolder();
    if (!this.#next) return rest;
    if (rest.startsWith(`${old}/`)) return undefined;
    return rest.replace(new RegExp(`^app-${this.#next}/`), `${old}/`);
  }

  #read(rest) {
    if (this.#overrides.has(rest)) return this.#overrides.get(rest) ?? undefined;
    const original = this.#original(rest);
    if (original === undefined || original.startsWith("_server/")) return undefined;
    const file = join(DIST, original);
    if (!file.startsWith(resolve(DIST) + sep) || !existsSync(file) || statSync(file).isDirectory()) return undefined;
    const bytes = readFileSync(file);
    if (!this.#next || !["index.html", "sw.js"].includes(rest)) return bytes;
    const text = bytes.toString().replaceAll(appFolder(), `app-${this.#next}`);
    return text
      .replace(/const VERSION = "[^"]*"/, `const VERSION = "${this.#next}"`)
      .replace(/(name="drempelmeter-version" content=")[^"]*/, `$1${this.#next}`);
  }

  #send(response, path, status, body) {
    for (const [name, value] of headersFor(this.#rules, path)) {
      // As web servers do: what is not there is neither of a type nor kept.
      if (status === 200 || !["content-type", "cache-control"].includes(name)) response.setHeader(name, value);
    }
    response.writeHead(status).end(body);
  }
}

// The format of Netlify and Cloudflare Pages: a pattern, then indented headers; `!` takes one away.
function readRules(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (!line.startsWith(" ")) rules.push({ pattern: line.trim(), set: [], unset: [] });
    else if (line.trim().startsWith("!")) rules.at(-1).unset.push(line.trim().slice(1).trim().toLowerCase());
    else {
      const [name, ...value] = line.trim().split(":");
      rules.at(-1).set.push([name.toLowerCase(), value.join(":").trim()]);
    }
  }
  return rules;
}

function headersFor(rules, path) {
  const headers = new Map();
  for (const { pattern, set, unset } of rules) {
    const [beginning, end] = pattern.split("*");
    const fits = path.startsWith(beginning) && (pattern.endsWith("*") || path.endsWith(end ?? beginning));
    if (!fits) continue;
    unset.forEach((name) => headers.delete(name));
    set.forEach(([name, value]) => headers.set(name, value));
  }
  return headers;
}
