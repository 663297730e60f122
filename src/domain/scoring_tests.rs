//! What a person would be told wrongly if the scoring of design section 4 were off.
//!
//! Every figure in here was worked out by hand from the design, not copied from the program.

mod all_answers;
mod barriers;
mod overall;
mod progress;
mod steps;
mod strengths;
mod themes;

use super::{
    Answer, Answers, Barrier, BarrierScore, Cost, Effort, QUESTIONNAIRE_FORMAT, Questionnaire,
    ScalePoint, Scope, Scores, Statement,
};

/// A questionnaire in the making: each call adds to the last barrier or statement.
struct Draft(Questionnaire);

/// An empty questionnaire. A statement is small and free, neither core nor critical, until said.
fn questionnaire() -> Draft {
    let point = |id: Answer| ScalePoint {
        id,
        points: id.points(),
    };
    Draft(Questionnaire {
        format: QUESTIONNAIRE_FORMAT.into(),
        id: "test".into(),
        version: "1".into(),
        reference_language: "nl".into(),
        languages: vec!["nl".into()],
        scale: Answer::ALL.map(point).into(),
        themes: vec!["poverty".into(), "image".into()],
        needs: vec!["affordable".into(), "usable".into()],
        barriers: Vec::new(),
    })
}

impl Draft {
    fn barrier(mut self, id: &str) -> Self {
        self.0.barriers.push(Barrier {
            id: id.into(),
            code: id.into(),
            themes: Vec::new(),
            needs: Vec::new(),
            statements: Vec::new(),
        });
        self
    }

    fn statement(mut self, id: &str) -> Self {
        let barrier = self.0.barriers.last_mut().unwrap();
        barrier.statements.push(Statement {
            id: id.into(),
            effort: Effort::Small,
            cost: Cost::Free,
            themes: Vec::new(),
            needs: Vec::new(),
            core: false,
            critical: false,
            not_applicable: true,
            flyer: false,
        });
        self
    }

    fn statements(self, ids: &[&str]) -> Self {
        ids.iter().fold(self, |draft, id| draft.statement(id))
    }

    fn last(mut self, change: impl FnOnce(&mut Statement)) -> Self {
        let barrier = self.0.barriers.last_mut().unwrap();
        change(barrier.statements.last_mut().unwrap());
        self
    }

    fn core(self) -> Self {
        self.last(|s| s.core = true)
    }

    fn critical(self) -> Self {
        self.last(|s| s.critical = true)
    }

    fn takes(self, effort: Effort, cost: Cost) -> Self {
        self.last(|s| (s.effort, s.cost) = (effort, cost))
    }

    fn theme(self, id: &str) -> Self {
        self.last(|s| s.themes.push(id.into()))
    }

    fn need(self, id: &str) -> Self {
        self.last(|s| s.needs.push(id.into()))
    }

    /// Barriers with one statement for each answer in `answers`, and those answers. The
    /// statements are called after barrier and place: `a1`, `a2` …
    fn answered(self, barriers: &[(&str, &[Option<Answer>])]) -> (Questionnaire, Answers) {
        let mut draft = self;
        let mut answers = Answers::default();
        for (barrier, given) in barriers {
            draft = draft.barrier(barrier);
            for (place, answer) in given.iter().enumerate() {
                let id = format!("{barrier}{}", place + 1);
                draft = draft.statement(&id);
                answers.set(id.as_str().into(), *answer);
            }
        }
        (draft.0, answers)
    }
}

fn answers(given: &[(&str, Answer)]) -> Answers {
    given
        .iter()
        .map(|(id, answer)| ((*id).into(), *answer))
        .collect()
}

fn scores(questionnaire: &Draft, given: &[(&str, Answer)]) -> Scores {
    Scores::of(&questionnaire.0, &answers(given), Scope::Full)
}

/// The score of the only barrier.
fn only(questionnaire: &Draft, given: &[(&str, Answer)]) -> BarrierScore {
    let mut barriers = scores(questionnaire, given).barriers;
    assert_eq!(barriers.len(), 1);
    barriers.remove(0)
}
