//! Which practices a person wants to see: for a barrier, from a city, of a kind.
//!
//! Invariant: what nothing is chosen for leaves everything in.

use super::super::BarrierId;
use super::practices::{Practice, Practices};

/// One filter with what is chosen in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Practices that lower this barrier.
    Barrier(BarrierId),
    /// Practices of this city; `None`: of no city in particular.
    City(Option<String>),
    /// Practices of this kind.
    Kind(String),
}

impl Choice {
    /// Whether a practice fits.
    pub fn fits(&self, practice: &Practice) -> bool {
        match self {
            Self::Barrier(barrier) => practice.barriers.contains(barrier),
            Self::City(city) => &practice.city == city,
            Self::Kind(kind) => &practice.kind == kind,
        }
    }
}

impl Practices {
    /// The practices that lower a barrier: first those that tell how to try it, else in their order.
    pub fn for_barrier(
        &self,
        barrier: &BarrierId,
        tells_how: impl Fn(&Practice) -> bool,
    ) -> Vec<&Practice> {
        let mut fitting: Vec<&Practice> = self
            .practices
            .iter()
            .filter(|practice| practice.barriers.contains(barrier))
            .collect();
        fitting.sort_by_key(|practice| !tells_how(practice));
        fitting
    }

    /// The cities, in the order of the alphabet; last "no city", where there are such practices.
    pub fn cities(&self) -> Vec<Option<String>> {
        let mut cities: Vec<Option<String>> = self
            .practices
            .iter()
            .map(|practice| practice.city.clone())
            .collect();
        cities.sort_by_key(|city| (city.is_none(), city.clone()));
        cities.dedup();
        cities
    }

    /// The practice with this id.
    pub fn practice(&self, id: &str) -> Option<&Practice> {
        self.practices.iter().find(|practice| practice.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn practice(id: &str, city: Option<&str>, barriers: &[&str]) -> Practice {
        Practice {
            id: id.into(),
            name: id.into(),
            city: city.map(str::to_owned),
            kind: "tool".into(),
            barriers: barriers.iter().map(|id| (*id).into()).collect(),
            source: "Rapport".into(),
        }
    }

    fn library() -> Practices {
        Practices {
            format: String::new(),
            reference_language: "nl".into(),
            languages: vec!["nl".into()],
            kinds: vec!["tool".into()],
            practices: vec![
                practice("a", Some("Lier"), &["taal"]),
                practice("b", None, &["taal", "beeld"]),
                practice("c", Some("Aalst"), &["beeld"]),
                practice("d", Some("Lier"), &["taal"]),
            ],
        }
    }

    fn ids(practices: &[&Practice]) -> Vec<String> {
        practices
            .iter()
            .map(|practice| practice.id.clone())
            .collect()
    }

    #[test]
    fn a_choice_leaves_in_what_fits() {
        let library = library();
        let fitting = |choice: Choice| {
            let fitting: Vec<&Practice> = library
                .practices
                .iter()
                .filter(|p| choice.fits(p))
                .collect();
            ids(&fitting)
        };
        assert_eq!(fitting(Choice::Barrier("beeld".into())), ["b", "c"]);
        assert_eq!(fitting(Choice::City(Some("Lier".into()))), ["a", "d"]);
        assert_eq!(fitting(Choice::City(None)), ["b"]);
        assert_eq!(fitting(Choice::Kind("tool".into())).len(), 4);
        assert!(fitting(Choice::Kind("other".into())).is_empty());
    }

    #[test]
    fn what_tells_how_to_try_it_comes_first() {
        let library = library();
        let found = library.for_barrier(&"taal".into(), |practice| practice.id == "d");
        assert_eq!(ids(&found), ["d", "a", "b"]);
        assert!(library.for_barrier(&"visie".into(), |_| true).is_empty());
    }

    #[test]
    fn each_city_is_offered_once_and_no_city_comes_last() {
        let cities = library().cities();
        assert_eq!(cities, [Some("Aalst".into()), Some("Lier".into()), None]);
    }
}
