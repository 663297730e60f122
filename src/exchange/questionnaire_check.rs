//! Every fault of a questionnaire: its structure, then the texts of each language.
//!
//! Invariant: all faults at once, each with file and place; any text can come in.

use super::checker::Checker;
use super::fault::{Fault, FaultKind, Reference};
use super::outline::Outline;
use super::structure_check::check_structure;
use super::texts_check::check_texts;

/// Checks a questionnaire: `folder` is its id, `languages` are the tags and contents of the files
/// of texts that are there.
///
/// A language that the structure names but that is not there is a fault, and the other way round.
/// Texts that fall back to the reference language are told as gaps ([`Fault::is_gap`]).
pub fn check_questionnaire(
    folder: &str,
    structure: &str,
    languages: &[(String, String)],
) -> Vec<Fault> {
    let mut checker = Checker::new(format!("{folder}/questionnaire.json"));
    let json = checker.read(structure);
    let outline = json
        .as_ref()
        .map(|json| check_structure(&mut checker, folder, json));
    let mut faults = checker.into_faults();
    if let Some(outline) = &outline {
        faults.extend(missing_files(folder, outline, languages));
    }
    let outline = outline.unwrap_or_default();
    for (tag, content) in languages {
        let mut checker = Checker::new(format!("{folder}/{tag}.json"));
        let is_listed = outline.languages.iter().any(|(listed, _)| listed == tag);
        if !is_listed && !outline.languages.is_empty() {
            let (id, kind) = (tag.clone(), Reference::Language);
            checker.fault("", FaultKind::UnknownReference { id, kind });
        }
        if let Some(json) = checker.read(content) {
            check_texts(&mut checker, tag, &json, &outline);
        }
        faults.extend(checker.into_faults());
    }
    faults
}

fn missing_files<'a>(
    folder: &'a str,
    outline: &'a Outline,
    languages: &'a [(String, String)],
) -> impl Iterator<Item = Fault> + 'a {
    outline
        .languages
        .iter()
        .filter(|(tag, _)| !languages.iter().any(|(there, _)| there == tag))
        .map(move |(tag, _)| Fault {
            file: format!("{folder}/{tag}.json"),
            path: String::new(),
            kind: FaultKind::MissingFile,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STRUCTURE: &str = r#"{
        "format": "drempelmeter/questionnaire/1", "id": "proef", "version": "1",
        "reference_language": "nl", "languages": ["nl", "fr"],
        "scale": [
            {"id": "yes", "points": 2}, {"id": "partly", "points": 1}, {"id": "not-yet", "points": 0},
            {"id": "dont-know"}, {"id": "not-applicable"}
        ],
        "themes": ["armoede"],
        "barriers": [{"id": "prijs", "code": "PRI", "themes": ["armoede"], "needs": [], "statements": [
            {"id": "PRI-01", "effort": "small", "cost": "free", "themes": ["armoede"], "needs": [],
             "core": true, "critical": true}
        ]}]
    }"#;

    fn texts(tag: &str) -> String {
        let scale: Vec<_> = ["yes", "partly", "not-yet", "dont-know", "not-applicable"]
            .map(|id| format!(r#""{id}": {{"label": "a", "help": "b"}}"#))
            .into();
        format!(
            r#"{{"language": "{tag}", "title": "Proef", "scale": {{{}}}, "themes": {{"armoede": "Armoede"}},
            "barriers": {{"prijs": {{"name": "Prijs", "definition": "Hoe duur?"}}}},
            "statements": {{"PRI-01": {{"statement": "s", "why": "w", "perspective": "p", "tip": "t",
            "evidence": "e", "critical_for": "c"}}}}}}"#,
            scale.join(",")
        )
    }

    /// The faults after replacing `from` by `to` in the structure (`s`) or in a language's texts,
    /// told as `file path kind`.
    fn faults_after(file: &str, from: &str, to: &str) -> Vec<String> {
        let edited = |name: &str, content: String| {
            if name != file {
                return content;
            }
            assert!(content.contains(from), "{from} is not in {name}");
            content.replacen(from, to, 1)
        };
        let languages = ["nl", "fr"].map(|tag| (tag.to_owned(), edited(tag, texts(tag))));
        check_questionnaire("proef", &edited("s", STRUCTURE.to_owned()), &languages)
            .into_iter()
            .map(|fault| format!("{} {} {:?}", fault.file, fault.path, fault.kind))
            .collect()
    }

    #[test]
    fn a_questionnaire_without_faults_is_let_in() {
        assert_eq!(faults_after("s", "proef", "proef"), Vec::<String>::new());
    }

    #[test]
    fn an_author_is_told_each_fault_of_the_structure_with_its_place() {
        let told = [
            (
                "\"version\": \"1\",",
                "",
                " MissingField { name: \"version\" }",
            ),
            (
                "\"id\": \"proef\"",
                "\"id\": \"ander\"",
                "id WrongId { found: \"ander\", expected: \"proef\" }",
            ),
            (
                "questionnaire/1",
                "questionnaire/9",
                "format WrongFormat { found: \"drempelmeter/questionnaire/9\", expected: \"drempelmeter/questionnaire/1\" }",
            ),
            (
                "\"core\": true",
                "\"kern\": true",
                "barriers[0].statements[0] UnknownField { name: \"kern\" }",
            ),
            (
                "\"core\": true",
                "\"core\": \"ja\"",
                "barriers[0].statements[0].core WrongType { expected: Flag }",
            ),
            (
                "\"points\": 1",
                "\"points\": 3",
                "scale[1].points PointsOffScale { answer: Partly }",
            ),
            (
                "\"id\": \"yes\", \"points\": 2",
                "\"id\": \"maybe\"",
                "scale[0].id UnknownValue { found: \"maybe\", allowed: [\"yes\", \"partly\", \"not-yet\", \"dont-know\", \"not-applicable\"] }",
            ),
            (
                "\"themes\": [\"armoede\"], \"needs\": [],\n             \"core\"",
                "\"themes\": [\"geluk\"], \"needs\": [],\n             \"core\"",
                "barriers[0].statements[0].themes[0] UnknownReference { id: \"geluk\", kind: Theme }",
            ),
            (
                "\"effort\": \"small\"",
                "\"effort\": \"tiny\"",
                "barriers[0].statements[0].effort UnknownValue { found: \"tiny\", allowed: [\"small\", \"medium\", \"large\"] }",
            ),
            (
                "\"needs\": [], \"statements\"",
                "\"needs\": [\"geld\"], \"statements\"",
                "barriers[0].needs[0] UnknownReference { id: \"geld\", kind: Need }",
            ),
            (
                "PRI-01",
                "PRI 01",
                "barriers[0].statements[0].id BadId { id: \"PRI 01\" }",
            ),
            (
                "[\"nl\", \"fr\"]",
                "[\"nl\", \"fr\", \"fr\"]",
                "languages[2] DuplicateId { id: \"fr\" }",
            ),
            (
                "\"reference_language\": \"nl\"",
                "\"reference_language\": \"de\"",
                "reference_language UnknownReference { id: \"de\", kind: Language }",
            ),
            (
                "\"version\": \"1\"",
                "\"version\": \"1\", \"version\": \"2\"",
                " DuplicateField { name: \"version\" }",
            ),
        ];
        for (from, to, expected) in told {
            let expected = format!("proef/questionnaire.json {expected}");
            let faults = faults_after("s", from, to);
            assert!(faults.contains(&expected), "{from}: {faults:#?}");
        }
    }

    #[test]
    fn a_barrier_without_statements_or_core_is_told() {
        let (_, rest) = STRUCTURE.split_once("\"statements\": [").unwrap();
        let (statement, _) = rest.split_once("]}]").unwrap();
        let told = faults_after("s", statement, "");
        assert_eq!(
            told[0],
            "proef/questionnaire.json barriers[0].statements NoStatements"
        );
        let told = faults_after("s", "\"core\": true", "\"core\": false");
        assert_eq!(
            told,
            ["proef/questionnaire.json barriers[0].statements CoreCount { found: 0 }"]
        );
    }

    #[test]
    fn a_language_with_gaps_is_a_notice_and_the_reference_language_must_be_whole() {
        let gap = "statements.PRI-01.tip MissingText { falls_back: true }";
        assert_eq!(
            faults_after("fr", "\"tip\": \"t\",", ""),
            [format!("proef/fr.json {gap}")]
        );
        let fault = "statements.PRI-01.tip MissingText { falls_back: false }";
        assert_eq!(
            faults_after("nl", "\"tip\": \"t\",", ""),
            [format!("proef/nl.json {fault}")]
        );
        let fault = "statements.PRI-01.critical_for MissingText { falls_back: false }";
        assert_eq!(
            faults_after(
                "nl",
                ",\n            \"evidence\": \"e\", \"critical_for\": \"c\"",
                ",\n            \"evidence\": \"e\""
            ),
            [format!("proef/nl.json {fault}")]
        );
    }

    #[test]
    fn a_text_that_nothing_shows_is_told() {
        assert_eq!(
            faults_after("s", ", \"critical\": true", ""),
            [
                "proef/nl.json statements.PRI-01.critical_for UnneededText",
                "proef/fr.json statements.PRI-01.critical_for UnneededText",
            ]
        );
        assert_eq!(
            faults_after(
                "nl",
                "\"armoede\": \"Armoede\"",
                "\"armoede\": \"Armoede\", \"geluk\": \"Geluk\""
            ),
            ["proef/nl.json themes.geluk UnneededText"]
        );
        assert_eq!(
            faults_after("nl", "\"Armoede\"", "\" \""),
            ["proef/nl.json themes.armoede EmptyText"]
        );
    }

    #[test]
    fn a_language_that_is_listed_but_not_there_is_told_and_the_other_way_round() {
        let faults = check_questionnaire("proef", STRUCTURE, &[("nl".into(), texts("nl"))]);
        assert_eq!(
            (faults.len(), faults[0].file.as_str()),
            (1, "proef/fr.json")
        );
        assert_eq!(faults[0].kind, FaultKind::MissingFile);
        assert_eq!(
            faults_after("s", "[\"nl\", \"fr\"]", "[\"nl\"]"),
            ["proef/fr.json  UnknownReference { id: \"fr\", kind: Language }"]
        );
        assert_eq!(
            faults_after("fr", "\"language\": \"fr\"", "\"language\": \"en\""),
            ["proef/fr.json language WrongLanguage { found: \"en\", expected: \"fr\" }"]
        );
    }

    #[test]
    fn one_fault_in_the_structure_does_not_come_back_as_a_hundred_in_the_texts() {
        assert_eq!(
            faults_after(
                "s",
                "\"themes\": [\"armoede\"],\n        \"barriers\"",
                "\"themes\": 5,\n        \"barriers\""
            ),
            ["proef/questionnaire.json themes WrongType { expected: List }"]
        );
    }
}
