//! Draws laid out pages as a PDF: PDF/A-3a and PDF/UA-1 at once, with the report file inside where there
//! is one.
//!
//! Invariant: the same pages give the same bytes: no clock, no chance, no order that depends on memory.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

use super::PdfError;
use super::draw::draw_leaf;
use super::face::Faces;
use super::layout::{HEIGHT, WIDTH};
use super::sheet::Sheets;
use super::tags::{Identifiers, rectangle};
use crate::domain::Day;
use crate::i18n::ReportText;
use crate::report::{Report, SourceFile};

/// The name of the file inside the PDF.
pub const SOURCE_NAME: &str = "drempelmeter-report.json";
/// The program that made the file, as the file says.
const PRODUCER: &str = "Drempelmeter";

/// Draws the pages.
///
/// # Errors
/// [`PdfError`] when the writer refuses: it checks both standards itself.
pub fn paint(report: &Report, faces: &Faces, sheets: &Sheets) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|fault| PdfError::Standard(format!("{fault:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let mut leaves = vec![None; sheets.leaves.len()];
    let mut areas = vec![None; sheets.links.len()];
    for number in 0..sheets.pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(PdfError::Page)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        for (leaf, place) in sheets.leaves.iter().zip(leaves.iter_mut()) {
            if leaf.page == number {
                *place = draw_leaf(&mut surface, faces, leaf);
            }
        }
        surface.finish();
        for (link, place) in sheets.links.iter().zip(areas.iter_mut()) {
            if link.page != number {
                continue;
            }
            let area = rectangle(link.edges).ok_or(PdfError::Page)?;
            let action = Action::Link(LinkAction::new(link.address.clone()));
            let link_annotation = LinkAnnotation::new(area, Target::Action(action));
            let annotation = Annotation::new_link(link_annotation, Some(link.words.clone()));
            *place = Some(page.add_tagged_annotation(annotation));
        }
        page.finish();
    }
    let mut identifiers = Identifiers { leaves, areas };
    let mut tree = TagTree::new().with_lang(Some(language(report)));
    for node in &sheets.tree {
        if let Some(group) = identifiers.group(node) {
            tree.push(group);
        }
    }
    document.set_tag_tree(tree);
    let mut outline = Outline::new();
    for bookmark in &sheets.bookmarks {
        let at = XyzDestination::new(bookmark.page, Point::from_xy(0.0, bookmark.top));
        outline.push_child(OutlineNode::new(bookmark.words.clone(), at));
    }
    document.set_outline(outline);
    document.set_metadata(metadata(report));
    if let Some(source) = &report.source {
        document
            .embed_file(embedded(report, source))
            .ok_or(PdfError::Source)?;
    }
    document
        .finish()
        .map_err(|fault| PdfError::Standard(format!("{fault:?}")))
}

/// The report file as it goes into the PDF.
fn embedded(report: &Report, source: &SourceFile) -> EmbeddedFile {
    EmbeddedFile {
        path: SOURCE_NAME.to_owned(),
        mime_type: MimeType::new("application/json"),
        description: Some(ReportText::of(report.locale).file_about.to_owned()),
        association_kind: AssociationKind::Source,
        data: source.text.clone().into_bytes().into(),
        modification_date: Some(noon(report.date)),
        compress: Some(true),
        location: None,
    }
}

/// The language as a grant request in Belgium names it.
fn language(report: &Report) -> String {
    format!("{}-BE", report.locale.tag())
}

fn metadata(report: &Report) -> Metadata {
    let metadata = Metadata::new()
        .title(report.title.clone())
        .authors(vec![report.organisation.clone()])
        .language(language(report))
        .creator(PRODUCER.to_owned())
        .producer(PRODUCER.to_owned())
        .creation_date(noon(report.date))
        .text_direction(TextDirection::LeftToRight);
    match &report.source {
        Some(source) => metadata.document_id(source.mark.clone()),
        // Without a mark the writer names the document by its title.
        None => metadata,
    }
}

/// The day at 12:00 UTC: there is no clock here.
fn noon(day: Day) -> DateTime {
    DateTime::new(day.year())
        .month(day.month())
        .day(day.day())
        .hour(12)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
