//! A check that was begun for a gathering: a round of one's own, with what ties it to the hall.
//!
//! Invariant: joining never touches another check; what was handed in stays as it was handed in, whatever
//! is answered afterwards, until the person makes a new code.

use leptos::prelude::*;

use super::{App, CheckId, ledgers::RecordKind};
use crate::domain::Assessment;

const LINK: &str = "joined/link";
const TAG: &str = "joined/tag";
const CODE: &str = "joined/code";
/// How many tags a code can tell apart.
const TAGS: u64 = 64;

/// What ties a check to a gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The invitation, as it stood in the address.
    pub link: String,
    /// What tells equal answers of two associations apart; 0 to 63.
    pub tag: u8,
    /// The code that was shown to hand in.
    pub code: Option<String>,
}

impl App {
    /// What ties this check to a gathering; `None` for a check of one's own.
    pub fn joined(&self, id: &CheckId) -> Option<Joined> {
        let name = RecordKind::Check.name(id.as_str());
        let ledger = self
            .keeper
            .with_value(|keeper| keeper.ledgers().merged(&name));
        Some(Joined {
            link: ledger.value(LINK)?.to_owned(),
            tag: ledger.value(TAG)?.parse().ok()?,
            code: ledger.value(CODE).map(str::to_owned),
        })
    }

    /// The checks of this browser that joined by this invitation.
    pub fn joined_by(&self, link: &str) -> Vec<(CheckId, Assessment)> {
        let mut checks = self.keeper.with_value(super::Keeper::checks);
        checks.retain(|(id, _)| self.joined(id).is_some_and(|joined| joined.link == link));
        checks
    }

    /// Begins a round for a gathering and opens it.
    pub fn join(&self, link: &str, assessment: &Assessment) -> CheckId {
        let id = self.adopt(assessment);
        let link = (LINK.to_owned(), Some(link.to_owned()));
        self.keep_joined(&id, vec![link, self.new_tag()]);
        id
    }

    /// Keeps the code that is handed in: from now on it stays.
    pub fn hand_in(&self, id: &CheckId, code: String) {
        self.keep_joined(id, vec![(CODE.to_owned(), Some(code))]);
    }

    /// Lets the answers go into a new code, with a new tag: it is another contribution.
    pub fn improve(&self, id: &CheckId) {
        self.keep_joined(id, vec![(CODE.to_owned(), None), self.new_tag()]);
    }

    fn new_tag(&self) -> (String, Option<String>) {
        let tag = (self.world.chance)() % TAGS;
        (TAG.to_owned(), Some(tag.to_string()))
    }

    fn keep_joined(&self, id: &CheckId, changes: Vec<(String, Option<String>)>) {
        let name = RecordKind::Check.name(id.as_str());
        let result = self.write(|keeper| keeper.ledgers_mut().write(&name, changes));
        self.tell(result);
    }
}
