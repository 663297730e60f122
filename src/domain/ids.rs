//! Names that stand in the data: questionnaires, barriers, statements, themes, needs.
//!
//! Invariant: an id is never shown to a person and never changes its meaning;
//! each kind of id is a type of its own, so that they can't be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes over an id as it stands in the data.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as it stands in the data.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }
    )*};
}

ids! {
    /// Names a questionnaire, for example `drempelmeter`.
    QuestionnaireId
    /// Names a barrier within a questionnaire, for example `digitaal`.
    BarrierId
    /// Names a statement within a questionnaire, for example `DIG-02`.
    StatementId
    /// Names a theme of the city's programme, for example `armoede`.
    ThemeId
    /// Names a need (one of "the B's"), for example `betaalbaarheid`.
    NeedId
}

/// The longest id that is read.
pub const ID_LIMIT: usize = 64;

/// Whether `id` can be an id: 1 to [`ID_LIMIT`] letters, digits and hyphens of ASCII.
///
/// Ids stand in addresses, storage keys and files, so nothing else is let in.
pub fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= ID_LIMIT
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Whether nothing stands twice in a list. Looking at all pairs needs no sorted set (see [`super::SortedMap`]
/// for what that costs); our lists hold at most some hundreds.
pub fn all_different<T: PartialEq>(list: &[T]) -> bool {
    let first = |item| list.iter().position(|other| other == item);
    list.iter()
        .enumerate()
        .all(|(place, item)| first(item) == Some(place))
}
