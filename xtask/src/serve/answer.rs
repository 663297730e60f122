//! Answers of the development server: the files of `dist/` with the headers of a real server.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tiny_http::{Header, Method, Request, Response};

use crate::build::Profile;
use crate::headers::{self, CACHE_AND_ASK, CACHE_FOR_EVER};
use crate::project::Project;

/// Asks once a second which build is being served, and loads the page anew when it is another.
const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// Takes the place of the real worker while developing: a cache would show yesterday's code. It also
/// removes a real one that was tried on the same address before.
const RETIRING_WORKER: &str = include_str!("retiring-sw.js");

/// The built site, and what serving adds to it.
pub struct Site {
    dist: PathBuf,
    profile: Profile,
    builds: Arc<AtomicU64>,
}

/// Status, content type, caching and bytes.
struct Answer {
    status: u16,
    kind: &'static str,
    cache: &'static str,
    body: Vec<u8>,
}

impl Site {
    /// `builds` counts the builds, so that the page can tell a new one.
    pub fn new(project: &Project, profile: Profile, builds: Arc<AtomicU64>) -> Self {
        Self {
            dist: project.dist(),
            profile,
            builds,
        }
    }

    /// Answers one request. A visitor who left meanwhile is no error.
    pub fn answer(&self, request: Request) {
        let path = request
            .url()
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned();
        let answer = match request.method() {
            Method::Get | Method::Head => self.find(path.trim_start_matches('/')),
            _ => Answer::text(405, "Only GET and HEAD"),
        };
        let mut response = Response::from_data(answer.body).with_status_code(answer.status);
        let fixed = [
            ("Content-Type", answer.kind.to_owned()),
            ("Cache-Control", answer.cache.to_owned()),
        ];
        for (name, value) in fixed.into_iter().chain(headers::for_every_answer()) {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        let _ = request.respond(response);
    }

    fn find(&self, name: &str) -> Answer {
        let developing = self.profile == Profile::Dev;
        match name {
            "__build" => Answer::text(200, &self.builds.load(Ordering::Relaxed).to_string()),
            "__reload.js" if developing => Answer::script(RELOAD_SCRIPT),
            "sw.js" if developing => Answer::script(RETIRING_WORKER),
            "" | "index.html" => match std::fs::read_to_string(self.dist.join("index.html")) {
                Ok(page) if developing => {
                    let reload = "<script src=\"__reload.js\" defer></script></head>";
                    Answer::page(page.replacen("</head>", reload, 1))
                }
                Ok(page) => Answer::page(page),
                Err(_) => Answer::text(503, "There is no good build yet; the terminal says why."),
            },
            _ => self.file(name),
        }
    }

    fn file(&self, name: &str) -> Answer {
        let inside = name
            .split('/')
            .all(|part| !part.is_empty() && part != ".." && !part.contains('\\'));
        match std::fs::read(self.dist.join(name)) {
            Ok(body) if inside => {
                let cache = if name.starts_with("app-") {
                    CACHE_FOR_EVER
                } else {
                    CACHE_AND_ASK
                };
                Answer {
                    status: 200,
                    kind: kind(name),
                    cache,
                    body,
                }
            }
            _ => Answer::text(404, "Not found"),
        }
    }
}

impl Answer {
    fn text(status: u16, text: &str) -> Self {
        Self {
            status,
            kind: "text/plain; charset=utf-8",
            cache: CACHE_AND_ASK,
            body: text.into(),
        }
    }

    fn script(text: &str) -> Self {
        Self {
            kind: kind(".js"),
            ..Self::text(200, text)
        }
    }

    fn page(text: String) -> Self {
        Self {
            kind: kind(".html"),
            ..Self::text(200, &text)
        }
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("ttf") => "font/ttf",
        Some("pdf") => "application/pdf",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
