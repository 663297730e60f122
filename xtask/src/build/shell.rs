//! The files with plain names that tell the browser what there is: the page, the service worker, the
//! manifest. Their sources hold placeholders like `{{app}}`, filled here.

use std::path::Path;

use anyhow::{Result, bail};

use super::app_folder;
use crate::fingerprint::Fingerprint;
use crate::project::Project;
use crate::{files, headers};

const SOURCES: [(&str, &str); 3] = [
    ("index.html", "index.html"),
    ("assets/manifest.webmanifest", "manifest.webmanifest"),
    ("assets/sw.js", "sw.js"),
];

/// Fills the three into `site`, which holds everything else already.
///
/// # Errors
/// When a source is missing or holds a placeholder that nothing fills.
pub fn write(project: &Project, site: &Path, app_folder: &str) -> Result<()> {
    let sources = SOURCES
        .map(|(from, to)| files::read_text(&project.path(from)).map(|source| (to, source)))
        .into_iter()
        .collect::<Result<Vec<_>>>()?;
    let lists = OfflineLists::of(&files::list(site)?);

    // An edited questionnaire is no new version: the worker looks for newer ones by itself.
    let versioned = [lists.versioned.as_slice(), lists.on_demand.as_slice()].concat();
    let mut version = Fingerprint::of_files(site, &versioned)?;
    for (name, source) in &sources {
        version.add(name, source.as_bytes());
    }
    let values = [
        ("app", app_folder.to_owned()),
        ("version", version.finish()),
        ("policy", headers::content_security_policy_for_meta()),
        (
            "versioned_files",
            serde_json::to_string_pretty(&lists.versioned_addresses())?,
        ),
        (
            "content_files",
            serde_json::to_string_pretty(&lists.content)?,
        ),
        (
            "on_demand_files",
            serde_json::to_string_pretty(&asked_for(&lists.on_demand))?,
        ),
    ];
    for (name, source) in &sources {
        files::write(&site.join(name), fill(source, &values)?)?;
    }
    Ok(())
}

/// What the service worker keeps for use without network.
struct OfflineLists {
    /// Files that belong to one version of the app.
    versioned: Vec<String>,
    /// Files of one version that are kept once they were asked for.
    on_demand: Vec<String>,
    /// Files that a city may edit at any time.
    content: Vec<String>,
}

impl OfflineLists {
    fn of(shipped: &[String]) -> Self {
        let (content, app): (Vec<String>, Vec<String>) = shipped
            .iter()
            .cloned()
            .partition(|name| name.starts_with("questionnaires/"));
        let (on_demand, versioned) = app.into_iter().partition(|name| {
            name.split_once('/')
                .is_some_and(|(_, name)| app_folder::is_on_demand(name))
        });
        Self {
            versioned,
            on_demand,
            content,
        }
    }

    /// Relative to the worker.
    fn versioned_addresses(&self) -> Vec<&str> {
        ["./", "manifest.webmanifest"]
            .into_iter()
            .chain(asked_for(&self.versioned))
            .collect()
    }
}

/// Without compressed copies: no browser asks for them by name.
fn asked_for(files: &[String]) -> Vec<&str> {
    let files = files.iter().map(String::as_str);
    files
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .collect()
}

/// Replaces every `{{name}}` by its value.
fn fill(source: &str, values: &[(&str, String)]) -> Result<String> {
    let mut filled = source.to_owned();
    for (name, value) in values {
        filled = filled.replace(&format!("{{{{{name}}}}}"), value);
    }
    if let Some((_, rest)) = filled.split_once("{{") {
        let name = rest.split_once("}}").map_or(rest, |(name, _)| name);
        bail!("nothing fills the placeholder {{{{{name}}}}}");
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Otherwise a page that worked in the office would miss a part in the hall without Wi-Fi.
    #[test]
    fn every_shipped_file_is_kept_offline_except_compressed_copies() {
        let shipped = [
            "app-1/a.wasm",
            "app-1/a.wasm.br",
            "app-1/a.wasm.gz",
            "app-1/fonts/bold.ttf",
            "app-1/split_pdf.wasm",
            "app-1/split_pdf.wasm.br",
            "questionnaires/index.json",
            "seeds/b.json",
        ];
        let lists = OfflineLists::of(&shipped.map(str::to_owned));
        assert_eq!(
            lists.versioned_addresses(),
            ["./", "manifest.webmanifest", "app-1/a.wasm", "seeds/b.json"]
        );
        assert_eq!(
            asked_for(&lists.on_demand),
            ["app-1/fonts/bold.ttf", "app-1/split_pdf.wasm"]
        );
        assert_eq!(lists.content, ["questionnaires/index.json"]);
    }

    /// Otherwise visitors would read `{{app}}` in an address that leads nowhere.
    #[test]
    fn a_placeholder_without_value_stops_the_build() {
        let values = [("app", "app-1".to_owned())];
        assert_eq!(
            fill("<a href=\"{{app}}/x\">", &values).unwrap(),
            "<a href=\"app-1/x\">"
        );
        assert!(
            fill("{{other}}", &values)
                .unwrap_err()
                .to_string()
                .contains("{{other}}")
        );
    }

    /// Otherwise the site would only work at the top of a web space, not in a city's sub-folder.
    #[test]
    fn every_address_of_the_page_and_the_manifest_is_relative() {
        let project = Project::here().unwrap();
        for (source, _) in SOURCES {
            let text = files::read_text(&project.path(source)).unwrap();
            for before in [
                "href=\"",
                "src=\"",
                "\"src\": \"",
                "\"start_url\": \"",
                "\"scope\": \"",
            ] {
                for rest in text.split(before).skip(1) {
                    let address = rest.split('"').next().unwrap();
                    let relative = !address.starts_with('/') && !address.contains(':');
                    assert!(relative, "{source}: {address}");
                }
            }
        }
    }

    /// Otherwise the page would carry code that its own policy forbids, and not start.
    #[test]
    fn the_page_has_no_inline_script_or_style() {
        let page = files::read_text(&Project::here().unwrap().path("index.html")).unwrap();
        for tag in page.split("<script").skip(1) {
            let attributes = tag.split('>').next().unwrap();
            assert!(attributes.contains("src=\""), "<script{attributes}>");
        }
        assert!(!page.contains("<style"));
        assert!(!page.contains(" style=\""));
        assert!(
            !page.contains(" onclick") && !page.contains(" onload") && !page.contains(" onerror")
        );
    }
}
