//! The HTTP headers of the site, in one place: the page's `<meta>`, the snippets for web servers and
//! the development server all take them from here, so that they cannot differ.

/// The Content-Security-Policy: directives and their values.
///
/// Nothing from other hosts, nothing inline. WebAssembly needs `'wasm-unsafe-eval'`. Trusted Types
/// leave one door open: `boot.js` registers the service worker through `drempelmeter-worker`.
const CONTENT_SECURITY_POLICY: &[(&str, &str)] = &[
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data: blob:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("media-src", "'self' blob:"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
    ("frame-ancestors", "'none'"),
    ("require-trusted-types-for", "'script'"),
    ("trusted-types", "drempelmeter-worker"),
];

/// Directives that browsers only obey in a header.
const HEADER_ONLY: &[&str] = &["frame-ancestors"];

/// Headers of every answer, besides the Content-Security-Policy.
const OTHERS: &[(&str, &str)] = &[
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(self), microphone=(), geolocation=()",
    ),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// For `app-<hash>/`: its name changes with its content, so it never has to be asked for again.
pub const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For everything else: kept, but asked about each time.
pub const CACHE_AND_ASK: &str = "no-cache";

/// All headers that every answer carries, except how long it may be cached.
pub fn for_every_answer() -> Vec<(&'static str, String)> {
    let policy = ("Content-Security-Policy", policy(|_| true));
    let others = OTHERS
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()));
    std::iter::once(policy).chain(others).collect()
}

/// The policy as far as a `<meta>` can carry it, for web spaces where headers cannot be set.
pub fn content_security_policy_for_meta() -> String {
    policy(|directive| !HEADER_ONLY.contains(&directive))
}

fn policy(keep: impl Fn(&str) -> bool) -> String {
    let kept = CONTENT_SECURITY_POLICY
        .iter()
        .filter(|(directive, _)| keep(directive));
    kept.map(|(directive, value)| format!("{directive} {value}"))
        .collect::<Vec<_>>()
        .join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header_policy() -> String {
        let headers = for_every_answer();
        headers
            .into_iter()
            .find(|(name, _)| *name == "Content-Security-Policy")
            .unwrap()
            .1
    }

    /// Otherwise a city that sets the headers would get another protection than one that can't.
    #[test]
    fn the_meta_policy_is_the_header_policy_less_what_only_a_header_can_say() {
        let meta = content_security_policy_for_meta();
        assert_eq!(
            header_policy().replace("frame-ancestors 'none'; ", ""),
            meta
        );
        assert_ne!(header_policy(), meta);
    }

    /// Otherwise one injected line of text could run as code and read what people answered.
    #[test]
    fn nothing_inline_and_no_other_host_is_allowed() {
        for forbidden in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"] {
            assert!(!header_policy().contains(forbidden), "{forbidden}");
        }
    }
}
