//! The structure of a questionnaire: `Questionnaire > Barrier > Statement`. No text is in here.
//!
//! Invariant: once [`Questionnaire::is_sound`] says so, ids are unique, every barrier has a
//! statement, and every mapping points at something that exists.

use serde::{Deserialize, Serialize};

use super::{
    Answer, BarrierId, NeedId, QuestionnaireId, Scope, Statement, StatementId, ThemeId,
    all_different, is_id,
};

/// The format that this app reads and writes.
pub const QUESTIONNAIRE_FORMAT: &str = "drempelmeter/questionnaire/1";

/// The most statements of one barrier. It also keeps the exact mean of the barriers' scores within
/// whole numbers of 64 bits.
pub const BARRIER_STATEMENTS_LIMIT: usize = 30;

/// The most statements of a questionnaire; a file of answers may hold more (answers are carried along).
pub const STATEMENTS_LIMIT: usize = 300;

/// A questionnaire's structure, as it stands in `questionnaires/<id>/questionnaire.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// Always [`QUESTIONNAIRE_FORMAT`].
    pub format: String,
    /// The folder's name.
    pub id: QuestionnaireId,
    /// Rises when the structure changes, for example `1.0.0`.
    pub version: String,
    /// The language that has every text.
    pub reference_language: String,
    /// Language tags for which there is a file of texts, the reference language among them.
    pub languages: Vec<String>,
    /// The answers in the order in which they are offered, with their points.
    pub scale: Vec<ScalePoint>,
    /// Themes of the city's programme.
    pub themes: Vec<ThemeId>,
    /// The needs ("the B's"); may be absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<NeedId>,
    /// The barriers, in the order in which they are asked.
    pub barriers: Vec<Barrier>,
}

/// One answer of the scale; its points must be those of [`Answer::points`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScalePoint {
    /// The answer.
    pub id: Answer,
    /// Absent for the answers without points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<u32>,
}

/// One barrier that keeps people away, with the statements that tell how high it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Barrier {
    /// Unique within the questionnaire.
    pub id: BarrierId,
    /// Three letters with which its statements' ids begin.
    pub code: String,
    /// Headings only: scores per theme count the statements' lists.
    pub themes: Vec<ThemeId>,
    /// Headings only: scores per need count the statements' lists.
    pub needs: Vec<NeedId>,
    /// At least one.
    pub statements: Vec<Statement>,
}

impl Barrier {
    /// The statements that `scope` asks, in order.
    pub fn in_scope(&self, scope: Scope) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |s| scope.asks(s))
    }
}

impl Questionnaire {
    /// All statements with their barrier, in order.
    pub fn statements(&self) -> impl Iterator<Item = (&Barrier, &Statement)> {
        self.barriers
            .iter()
            .flat_map(|barrier| barrier.statements.iter().map(move |s| (barrier, s)))
    }

    /// The statements that `scope` asks with their barrier, in order.
    pub fn in_scope(&self, scope: Scope) -> impl Iterator<Item = (&Barrier, &Statement)> {
        self.statements().filter(move |(_, s)| scope.asks(s))
    }

    /// The barriers that `scope` asks at least one statement of, in order.
    pub fn barriers_in_scope(&self, scope: Scope) -> impl Iterator<Item = &Barrier> {
        self.barriers
            .iter()
            .filter(move |b| b.in_scope(scope).next().is_some())
    }

    /// The barrier with this id.
    pub fn barrier(&self, id: &BarrierId) -> Option<&Barrier> {
        self.barriers.iter().find(|b| &b.id == id)
    }

    /// The statement with this id, and its barrier.
    pub fn statement(&self, id: &StatementId) -> Option<(&Barrier, &Statement)> {
        self.statements().find(|(_, s)| &s.id == id)
    }

    /// Whether every invariant of the structure holds: the quick yes or no at the start of the app.
    ///
    /// Where it says no, `exchange::check_questionnaire` tells every fault with its place.
    pub fn is_sound(&self) -> bool {
        let unique = |ids: Vec<&str>| ids.iter().all(|id| is_id(id)) && all_different(&ids);
        let known = |themes: &[ThemeId], needs: &[NeedId]| {
            themes.iter().all(|t| self.themes.contains(t))
                && needs.iter().all(|n| self.needs.contains(n))
                && unique(themes.iter().map(ThemeId::as_str).collect())
                && unique(needs.iter().map(NeedId::as_str).collect())
        };
        self.format == QUESTIONNAIRE_FORMAT
            && is_id(self.id.as_str())
            && !self.version.trim().is_empty()
            && self.languages.contains(&self.reference_language)
            && unique(self.languages.iter().map(String::as_str).collect())
            && self.scale.len() == Answer::ALL.len()
            && self
                .scale
                .iter()
                .zip(Answer::ALL)
                .all(|(point, answer)| point.id == answer && point.points == answer.points())
            && unique(self.themes.iter().map(ThemeId::as_str).collect())
            && unique(self.needs.iter().map(NeedId::as_str).collect())
            && !self.barriers.is_empty()
            && self.statements().count() <= STATEMENTS_LIMIT
            && unique(self.barriers.iter().map(|b| b.id.as_str()).collect())
            && unique(self.barriers.iter().map(|b| b.code.as_str()).collect())
            && unique(self.statements().map(|(_, s)| s.id.as_str()).collect())
            && self.barriers.iter().all(|b| {
                !b.statements.is_empty()
                    && b.statements.len() <= BARRIER_STATEMENTS_LIMIT
                    && known(&b.themes, &b.needs)
                    && b.statements.iter().filter(|s| s.core).count() == 1
                    && b.statements.iter().all(|s| known(&s.themes, &s.needs))
            })
    }
}
