//! One barrier with its statements, all together or one at a time: the person's choice.
//!
//! Invariant: going on is always possible, and never happens by itself.

use leptos::prelude::*;

use super::standing::{answered, asked, done, first_open};
use crate::{
    domain::{Barrier, BarrierId, Phrase, Statement},
    i18n::{Barrier as T, Shell, fill},
    platform::set_fragment,
    state::{CheckPage, Route},
    ui::{
        coming::part,
        components::{
            answers, button, disclosure, link_button, live, phrase, progress, read_aloud, say,
        },
        page::{Asked, CheckView, PageView},
    },
};

/// The page of a barrier; with a number (from 1) only that statement of it.
pub fn barrier(check: &CheckView, id: &BarrierId, number: Option<usize>) -> PageView {
    let t = T::of(check.locale);
    let questionnaire = check.sheet.questionnaire.clone();
    let barriers: Vec<&Barrier> = questionnaire.barriers_in_scope(check.scope).collect();
    let Some(place) = barriers.iter().position(|barrier| &barrier.id == id) else {
        let overview = link_button("primary", t.to_overview, check.href(CheckPage::Overview));
        return PageView::new(
            t.unknown_barrier,
            view! { <p class="actions">{overview}</p> },
        );
    };
    let Some(barrier) = barriers.get(place) else {
        return PageView::new(t.unknown_barrier, ());
    };
    let statements: Vec<&Statement> = barrier.in_scope(check.scope).collect();
    let one_by_one = check
        .app
        .settings
        .with_untracked(|settings| settings.one_by_one);
    let number = number
        .or((one_by_one && statements.len() > 1).then_some(1))
        .map(|number| number.min(statements.len()));
    let shown: Vec<&Statement> = match number {
        Some(number) => statements
            .iter()
            .skip(number - 1)
            .take(1)
            .copied()
            .collect(),
        None => statements.clone(),
    };
    let steps = Steps {
        check,
        barriers: &barriers,
        place,
        number,
        one_by_one,
    };
    let total = u32::try_from(statements.len()).unwrap_or(u32::MAX);
    let done = {
        let (check, barrier) = (check.clone(), (*barrier).clone());
        Memo::new(move |_| {
            let scope = check.scope;
            check
                .read(|a| total - a.answers.tally(barrier.in_scope(scope)).open)
                .unwrap_or(0)
        })
    };
    let aloud = {
        let wording = check.sheet.wording.clone();
        let texts: Vec<Phrase> = [Some(wording.barrier(id)), wording.definition(id)]
            .into_iter()
            .flatten()
            .chain(shown.iter().map(|s| wording.statement(&s.id)))
            .collect();
        let language = check.locale.tag();
        read_aloud(check.app, check.locale, id.to_string(), move || {
            crate::ui::components::spoken(&texts, language)
        })
    };
    let body = view! {
        <p class="lead">{say(check.sheet.wording.definition(id))}</p>
        {whole_check(check, (total > 1).then_some((done, total)))}
        {(total > 1).then(|| view! { <div class="tools">{aloud}{pace(check, id, one_by_one)}</div> })}
        {disclosure(t.answers_mean, scale(check))}
        {number.map(|number| view! {
            <p class="above">{fill(t.statement_number, &[&number.to_string(), &total.to_string()])}</p>
        })}
        {before(check, id, None)}
        <div class="statements">
            {shown.iter().zip(number.unwrap_or(1)..).map(|(statement, number)| {
                answers(check, statement, before(check, id, Some(number)))
            }).collect::<Vec<_>>()}
        </div>
        <nav class="pager" aria-label=t.all_barriers>
            {steps.back().map(|href| link_button("plain", t.back, href))}
            {link_button("primary", if steps.next().is_some() { t.next } else { t.to_overview },
                steps.next().unwrap_or_else(|| check.href(CheckPage::Overview)))}
        </nav>
        {jump(check, &barriers, place)}
        {others(check, id)}
    };
    PageView {
        above: Some(fill(
            t.number,
            &[&(place + 1).to_string(), &barriers.len().to_string()],
        )),
        title: check.sheet.wording.barrier(id),
        body: body.into_any(),
    }
}

/// What others did about this barrier. The materials are about the barriers of the default questionnaire.
fn others(check: &CheckView, id: &BarrierId) -> Option<AnyView> {
    let default = untrack(|| check.app.default_questionnaire());
    (default.as_ref() == Some(&check.sheet.questionnaire.id)).then(|| {
        let href = format!("#/practices/for/{id}");
        link_button("quiet", Shell::of(check.locale).practices, href)
    })
}

/// The answers of the round before, for the barrier or beside one statement (from 1); loaded only where
/// there is such a round.
fn before(check: &CheckView, barrier: &BarrierId, number: Option<usize>) -> AnyView {
    if check.read(|a| a.copied_from.is_some()) != Some(true) {
        return ().into_any();
    }
    let page = CheckPage::Barrier(barrier.clone(), number);
    part(Asked {
        app: check.app,
        locale: check.locale,
        route: Route::Check(check.id.clone(), page),
        check: Some(check.clone()),
    })
}

/// How far the whole check is; where the barrier has several statements, how far it is too.
fn whole_check(check: &CheckView, here: Option<(Memo<u32>, u32)>) -> AnyView {
    let (locale, total, done) = (check.locale, asked(check), done(check));
    let words = move || {
        let all = fill(
            Shell::of(locale).answered_of,
            &[&done.get().to_string(), &total.to_string()],
        );
        match here {
            Some((done, total)) => {
                let here = fill(
                    T::of(locale).here,
                    &[&done.get().to_string(), &total.to_string()],
                );
                format!("{here} · {all}")
            }
            None => all,
        }
    };
    progress(move || done.get(), total, words)
}

/// What comes before and after this page.
struct Steps<'a> {
    check: &'a CheckView,
    barriers: &'a [&'a Barrier],
    place: usize,
    number: Option<usize>,
    one_by_one: bool,
}

impl Steps<'_> {
    fn count(&self, place: usize) -> usize {
        self.barriers
            .get(place)
            .map_or(0, |barrier| barrier.in_scope(self.check.scope).count())
    }

    fn page(&self, place: usize, last: bool) -> Option<String> {
        let barrier = self.barriers.get(place)?;
        let count = self.count(place);
        let number = (self.one_by_one && count > 1).then_some(if last { count } else { 1 });
        Some(
            self.check
                .href(CheckPage::Barrier(barrier.id.clone(), number)),
        )
    }

    fn within(&self, number: usize) -> Option<String> {
        let barrier = self.barriers.get(self.place)?;
        Some(
            self.check
                .href(CheckPage::Barrier(barrier.id.clone(), Some(number))),
        )
    }

    fn back(&self) -> Option<String> {
        match self.number {
            Some(number) if number > 1 => self.within(number - 1),
            _ => match self.place.checked_sub(1) {
                Some(before) => self.page(before, true),
                None => Some(self.check.href(CheckPage::About)),
            },
        }
    }

    fn next(&self) -> Option<String> {
        match self.number {
            Some(number) if number < self.count(self.place) => self.within(number + 1),
            _ => self.page(self.place + 1, false),
        }
    }
}

fn pace(check: &CheckView, id: &BarrierId, one_by_one: bool) -> AnyView {
    let t = T::of(check.locale);
    let app = check.app;
    let href = check.href(CheckPage::Barrier(id.clone(), (!one_by_one).then_some(1)));
    button(
        "quiet",
        if one_by_one {
            t.all_together
        } else {
            t.one_by_one
        },
        move |_| {
            app.set(|settings| settings.one_by_one = !one_by_one);
            set_fragment(&href);
        },
    )
}

fn scale(check: &CheckView) -> AnyView {
    let wording = &check.sheet.wording;
    let rows: Vec<_> = check
        .sheet
        .questionnaire
        .scale
        .iter()
        .map(|point| {
            view! {
                <dt>{phrase(wording.label(point.id))}</dt>
                <dd>{say(wording.help(point.id))}</dd>
            }
        })
        .collect();
    view! { <dl class="scale">{rows}</dl> }.into_any()
}

/// Every barrier with its progress, to jump to; and the first open statement.
fn jump(check: &CheckView, barriers: &[&Barrier], place: usize) -> AnyView {
    let t = T::of(check.locale);
    let entries: Vec<_> = barriers
        .iter()
        .enumerate()
        .map(|(index, barrier)| {
            let href = check.href(CheckPage::Barrier(barrier.id.clone(), None));
            view! {
                <li>
                    <a href=href aria-current=(index == place).then_some("page")>
                        {phrase(check.sheet.wording.barrier(&barrier.id))}
                    </a>
                    <span class="count">{live(answered(check, barrier))}</span>
                </li>
            }
        })
        .collect();
    let overview = check.href(CheckPage::Overview);
    disclosure(
        t.all_barriers,
        view! {
            <ol class="barriers">{entries}</ol>
            <p class="actions">
                {live(first_open(check))}
                <a class="button plain" href=overview>{t.to_overview}</a>
            </p>
        },
    )
}
