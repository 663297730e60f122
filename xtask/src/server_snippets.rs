//! Ready settings for common web servers, written to `dist/_server/` from one list of headers.

use std::path::Path;

use anyhow::Result;

use crate::headers::{self, CACHE_AND_ASK, CACHE_FOR_EVER};

/// File name and text of each snippet.
pub fn all() -> Vec<(&'static str, String)> {
    vec![
        ("nginx.conf", nginx()),
        ("apache.htaccess", apache()),
        ("Caddyfile", caddy()),
        ("_headers", netlify()),
    ]
}

/// Writes all snippets into `folder`.
///
/// # Errors
/// When the disk refuses.
pub fn write(folder: &Path) -> Result<()> {
    all()
        .into_iter()
        .try_for_each(|(name, text)| crate::files::write(&folder.join(name), text))
}

fn header_lines(line: impl Fn(&str, &str) -> String) -> String {
    headers::for_every_answer()
        .iter()
        .map(|(name, value)| line(name, value))
        .collect()
}

/// nginx forgets outer headers where an inner block adds one, so every block repeats them.
fn nginx() -> String {
    let block = |cache: &str| {
        header_lines(|name, value| format!("    add_header {name} \"{value}\" always;\n"))
            + &format!("    add_header Cache-Control \"{cache}\" always;\n")
    };
    format!(
        "# nginx: put this in the `server` block; change /drempelmeter/ to where the files are.\n\
         # `application/wasm` must be in mime.types (it is since nginx 1.21). `brotli_static` needs the\n\
         # brotli module: take away its `#` where that is installed.\n\
         location /drempelmeter/ {{\n    index index.html;\n{}}}\n\
         location ~ ^/drempelmeter/app-[0-9a-f]+/ {{\n    gzip_static on;\n    # brotli_static on;\n{}}}\n",
        block(CACHE_AND_ASK),
        block(CACHE_FOR_EVER)
    )
}

/// `.htaccess` has no place for a folder's name, so the address decides how long to cache.
fn apache() -> String {
    let lines = header_lines(|name, value| format!("  Header always set {name} \"{value}\"\n"));
    let mut text = format!(
        "# Apache: put this as `.htaccess` beside index.html (needs mod_headers, mod_mime, mod_rewrite).\n\
         AddType application/wasm .wasm\n\
         AddType application/manifest+json .webmanifest\n\
         DirectoryIndex index.html\n\
         <IfModule mod_headers.c>\n{lines}  \
         Header set Cache-Control \"{CACHE_AND_ASK}\"\n  \
         Header set Cache-Control \"{CACHE_FOR_EVER}\" \"expr=%{{REQUEST_URI}} =~ m#/app-[0-9a-f]+/#\"\n\
         </IfModule>\n\
         <IfModule mod_rewrite.c>\n  RewriteEngine On\n"
    );
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        text.push_str(&format!(
            "  RewriteCond %{{HTTP:Accept-Encoding}} {coding}\n  \
             RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  \
             RewriteRule ^(app-[0-9a-f]+/.+)\\.(wasm|js|css|svg|json|txt|ttf)$ $1.$2.{ending} [L]\n"
        ));
    }
    text.push_str("</IfModule>\n");
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        text.push_str(&format!(
            "<FilesMatch \"\\.{ending}$\">\n  RemoveType .{ending}\n  RemoveLanguage .{ending}\n  \
             AddEncoding {coding} .{ending}\n  Header append Vary Accept-Encoding\n  \
             SetEnv no-gzip 1\n  SetEnv no-brotli 1\n</FilesMatch>\n"
        ));
    }
    text
}

fn caddy() -> String {
    let lines = header_lines(|name, value| format!("        {name} \"{value}\"\n"));
    format!(
        "# Caddy 2: put this in the site's block; change /drempelmeter to where the files are.\n\
         handle_path /drempelmeter/* {{\n    root * /srv/drempelmeter\n    header {{\n{lines}        \
         Cache-Control \"{CACHE_AND_ASK}\"\n    }}\n    \
         @app path_regexp ^/app-[0-9a-f]+/\n    header @app Cache-Control \"{CACHE_FOR_EVER}\"\n    \
         file_server {{\n        precompressed br gzip\n    }}\n}}\n"
    )
}

/// Hosts that read `_headers` compress by themselves and know the type of wasm.
fn netlify() -> String {
    let lines = header_lines(|name, value| format!("  {name}: {value}\n"));
    format!(
        "# Netlify, Cloudflare Pages and the like: put this as `_headers` beside index.html.\n\
         /*\n{lines}  Cache-Control: {CACHE_AND_ASK}\n\
         /app-*\n  ! Cache-Control\n  Cache-Control: {CACHE_FOR_EVER}\n\
         /*.wasm\n  Content-Type: application/wasm\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise the protection would depend on which web server a city happens to have.
    #[test]
    fn every_snippet_carries_every_header() {
        for (name, text) in all() {
            for (header, value) in headers::for_every_answer() {
                assert!(text.contains(header), "{name}: {header}");
                assert!(text.contains(&value), "{name}: {value}");
            }
            assert!(
                text.contains(CACHE_FOR_EVER) && text.contains(CACHE_AND_ASK),
                "{name}"
            );
            assert!(
                text.contains("application/wasm") || name == "Caddyfile",
                "{name}"
            );
        }
    }

    /// Otherwise a quotation mark in a value would end the setting early and break the server.
    #[test]
    fn no_value_needs_escaping() {
        for (_, value) in headers::for_every_answer() {
            assert!(
                !value.contains('"') && !value.contains('\\') && !value.contains('%'),
                "{value}"
            );
        }
    }
}
