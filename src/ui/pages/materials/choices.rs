//! The filters of the list: what is typed, and a choice of barrier, city and kind, each with how many fit.
//!
//! Invariant: a number beside a choice is what one would see after choosing it, so no choice surprises.

use leptos::prelude::*;

use super::ideas::Ideas;
use crate::{
    domain::{
        Phrase,
        materials::{Choice, Practice, search},
    },
    i18n::{MaterialsText, fill},
    ui::components::live,
};

/// The most characters that can be typed to search.
pub const SEARCH_LIMIT: usize = 80;

/// What is asked for now. Outlives the page, so that one comes back to the same list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wish {
    /// What is typed.
    pub typed: String,
    /// What is chosen in each filter.
    pub chosen: [Option<Choice>; FILTERS],
}

/// Barrier, city, kind.
pub const FILTERS: usize = 3;

/// One filter: its label, the words for "all", and what can be chosen.
#[derive(Clone)]
pub struct Filter {
    /// Its place among the filters.
    pub place: usize,
    /// Its id on the page.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// When nothing is chosen.
    pub all: &'static str,
    /// What can be chosen.
    pub choices: Vec<(Choice, Phrase)>,
}

/// The filters that have something to choose.
pub fn filters(ideas: &Ideas) -> Vec<Filter> {
    let t = MaterialsText::of(ideas.locale);
    let some = |choice: &Choice| {
        ideas
            .library
            .practices
            .iter()
            .any(|practice| choice.fits(practice))
    };
    let barriers = ideas
        .names
        .iter()
        .map(|(id, name)| (Choice::Barrier(id.clone()), name.clone()));
    let cities = ideas.library.cities().into_iter().map(|city| {
        let name = city.clone().unwrap_or_else(|| t.no_city.to_owned());
        (Choice::City(city), Phrase::own(name))
    });
    let kinds = ideas
        .library
        .kinds
        .iter()
        .filter_map(|kind| Some((Choice::Kind(kind.clone()), ideas.wording.kind(kind)?)));
    let filter = |place, id, label, all, choices: Vec<(Choice, Phrase)>| Filter {
        place,
        id,
        label,
        all,
        choices: choices
            .into_iter()
            .filter(|(choice, _)| some(choice))
            .collect(),
    };
    let mut filters = vec![
        filter(
            0,
            "practice-barrier",
            t.barrier,
            t.all_barriers,
            barriers.collect(),
        ),
        filter(1, "practice-city", t.city, t.all_cities, cities.collect()),
        filter(2, "practice-kind", t.kind, t.all_kinds, kinds.collect()),
    ];
    filters.retain(|filter| !filter.choices.is_empty());
    filters
}

/// Whether each practice fits. `without` leaves one filter out, to count what it offers.
pub fn fitting(ideas: &Ideas, found: &[bool], wish: &Wish, without: Option<usize>) -> Vec<bool> {
    let fits = |practice: &Practice| {
        let chosen = wish.chosen.iter().enumerate();
        chosen
            .filter(|(place, _)| Some(*place) != without)
            .filter_map(|(_, choice)| choice.as_ref())
            .all(|choice| choice.fits(practice))
    };
    let practices = ideas.library.practices.iter().zip(found);
    practices
        .map(|(practice, found)| *found && fits(practice))
        .collect()
}

/// What was typed and chosen, in words; empty where nothing was.
pub fn in_words(filters: &[Filter], wish: &Wish) -> String {
    let chosen = filters.iter().filter_map(|filter| {
        let chosen = wish.chosen.get(filter.place)?.as_ref()?;
        let found = filter.choices.iter().find(|(choice, _)| choice == chosen);
        found.map(|(_, name)| name.text.clone())
    });
    let typed = Some(wish.typed.trim().to_owned()).filter(|typed| !typed.is_empty());
    typed
        .into_iter()
        .chain(chosen)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What the search finds, whatever is chosen.
pub fn found(ideas: &Ideas, wish: RwSignal<Wish>) -> Memo<Vec<bool>> {
    let typed = Memo::new(move |_| wish.with(|wish| wish.typed.clone()));
    let searchable = ideas.searchable();
    Memo::new(move |_| typed.with(|typed| search(typed, &searchable)))
}

/// A filter to choose from.
pub fn select(
    ideas: &Ideas,
    filter: &Filter,
    wish: RwSignal<Wish>,
    found: Memo<Vec<bool>>,
) -> AnyView {
    let Filter {
        place,
        id,
        label,
        all,
        choices,
    } = filter.clone();
    let fitting = {
        let ideas = ideas.clone();
        Memo::new(move |_| {
            wish.with(|wish| found.with(|found| self::fitting(&ideas, found, wish, Some(place))))
        })
    };
    let numbered: Vec<(String, Choice)> = (0_usize..)
        .zip(&choices)
        .map(|(number, (choice, _))| (number.to_string(), choice.clone()))
        .collect();
    let options: Vec<_> = numbered
        .iter()
        .zip(choices)
        .map(|((value, choice), (_, name))| {
            let (ideas, choice) = (ideas.clone(), choice.clone());
            let words = live(move || {
                let practices = ideas.library.practices.iter();
                let count = fitting.with(|fitting| {
                    let fits =
                        |(practice, left): &(&Practice, &bool)| **left && choice.fits(practice);
                    practices.zip(fitting).filter(fits).count()
                });
                fill("{} ({})", &[&name.text, &count.to_string()])
            });
            view! { <option value=value.clone()>{words}</option> }
        })
        .collect();
    let chosen = {
        let numbered = numbered.clone();
        move || {
            wish.with(|wish| {
                let chosen = wish.chosen.get(place).cloned().flatten();
                let found = numbered
                    .iter()
                    .find(|(_, choice)| Some(choice) == chosen.as_ref());
                found.map(|(value, _)| value.clone()).unwrap_or_default()
            })
        }
    };
    let choose = move |value: String| {
        let choice = numbered.iter().find(|(number, _)| *number == value);
        wish.update(|wish| {
            if let Some(chosen) = wish.chosen.get_mut(place) {
                *chosen = choice.map(|(_, choice)| choice.clone());
            }
        });
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id prop:value=chosen on:change=move |event| choose(event_target_value(&event))>
                <option value=String::new()>{all}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
