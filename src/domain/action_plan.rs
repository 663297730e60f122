//! The steps that an organisation chose to take.
//!
//! Invariant: an action keeps its id within an assessment, so that two tabs mean the same one.

use super::{Day, StatementId};

/// One step: what, who (a role, not a person), when, done or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Names the action within its assessment; not in files.
    pub id: String,
    /// The statement it works on; `None` for a step of one's own.
    pub statement: Option<StatementId>,
    /// What will be done.
    pub step: String,
    /// Which role does it, for example "secretary".
    pub who: String,
    /// By when.
    pub date: Option<Day>,
    /// Whether it is done.
    pub done: bool,
}

/// The chosen steps, in the order in which they were chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionPlan(Vec<Action>);

impl ActionPlan {
    /// The steps, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Action> {
        self.0.iter()
    }

    /// How many steps.
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no step.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The action with this id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.0.iter().find(|a| a.id == id)
    }

    /// The action that works on this statement.
    pub fn on(&self, statement: &StatementId) -> Option<&Action> {
        self.0
            .iter()
            .find(|a| a.statement.as_ref() == Some(statement))
    }

    /// Adds an action, or replaces the one with the same id in its place.
    pub fn put(&mut self, action: Action) {
        match self.0.iter_mut().find(|a| a.id == action.id) {
            Some(old) => *old = action,
            None => self.0.push(action),
        }
    }

    /// Takes out the action with this id.
    pub fn remove(&mut self, id: &str) {
        self.0.retain(|a| a.id != id);
    }

    /// Drops the steps that are done.
    pub fn drop_done(&mut self) {
        self.0.retain(|a| !a.done);
    }
}

impl FromIterator<Action> for ActionPlan {
    fn from_iter<I: IntoIterator<Item = Action>>(actions: I) -> Self {
        let mut plan = Self::default();
        actions.into_iter().for_each(|action| plan.put(action));
        plan
    }
}
