//! The apps of one widget: which there are, in which order, and which one the form is about.

use im_pricing_core::terms::plain_digits;
use im_pricing_core::validate::MAX_APPS;

use super::{Draft, Field};

/// At least one app, one of them shown in the form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Apps {
    list: Vec<Draft>,
    active: usize,
    next_id: u64,
    /// The app that was taken away last, with its place.
    removed: Option<(usize, Draft)>,
}

impl Apps {
    /// One app with the example figures.
    pub fn example() -> Self {
        Self {
            list: vec![Draft::example()],
            active: 0,
            next_id: 1,
            removed: None,
        }
    }

    /// Other apps in the place of these. They get ids that none of these had, so that nothing takes
    /// one for another; the form is about the one at the place `shown`.
    #[must_use]
    pub fn replaced(&self, mut list: Vec<Draft>, shown: usize) -> Self {
        let mut next_id = self.next_id;
        for draft in &mut list {
            draft.id = next_id;
            next_id = next_id.saturating_add(1);
        }
        Self {
            active: shown.min(list.len().saturating_sub(1)),
            list,
            next_id,
            removed: None,
        }
    }

    /// All of them, in the reader's order.
    pub fn list(&self) -> &[Draft] {
        &self.list
    }

    /// The one that the form is about.
    pub fn active(&self) -> Option<&Draft> {
        self.list.get(self.active)
    }

    /// Changes the one that the form is about. The price date is one for all apps.
    pub fn edit(&mut self, change: impl FnOnce(&mut Draft)) {
        let Some(draft) = self.list.get_mut(self.active) else {
            return;
        };
        change(draft);
        let date = draft.book_date.clone();
        for draft in &mut self.list {
            draft.set_text(Field::BookDate, date.clone());
        }
    }

    /// Puts the form to the app with this id, if there is one.
    pub fn choose(&mut self, id: u64) {
        self.active = self.place_of(id).unwrap_or(self.active);
    }

    /// Whether an account can hold one more.
    pub fn has_room(&self) -> bool {
        self.list.len() < MAX_APPS
    }

    /// Adds a copy of the app with this id below it, with a name of its own, and shows it.
    pub fn duplicate(&mut self, id: u64) {
        let (Some(place), true) = (self.place_of(id), self.has_room()) else {
            return;
        };
        let name = self.free_name();
        let place = place.saturating_add(1);
        let Some(mut copy) = self.list.get(place.saturating_sub(1)).cloned() else {
            return;
        };
        (copy.id, copy.name) = (self.next_id, name);
        self.next_id = self.next_id.saturating_add(1);
        self.list.insert(place, copy);
        self.active = place;
    }

    /// Changes the app with this id, whether the form is about it or not.
    pub fn edit_one(&mut self, id: u64, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = self.list.iter_mut().find(|it| it.id == id) {
            change(draft);
        }
    }

    /// Takes an app away, unless it is the last one. The form goes to its neighbour if it was shown.
    pub fn remove(&mut self, id: u64) {
        let (Some(place), true) = (self.place_of(id), self.list.len() > 1) else {
            return;
        };
        let shown = self.active().map(|it| it.id).filter(|it| *it != id);
        self.removed = Some((place, self.list.remove(place)));
        let last = self.list.len().saturating_sub(1);
        self.active = place.min(last);
        if let Some(shown) = shown {
            self.choose(shown);
        }
    }

    /// The app that was taken away last, until it is brought back.
    pub fn removed(&self) -> Option<&Draft> {
        self.removed.as_ref().map(|(_, draft)| draft)
    }

    /// Puts the app that was taken away last back into its place, and shows it. It takes the price
    /// date that the others have by now.
    pub fn bring_back(&mut self) {
        if !self.has_room() {
            return;
        }
        let Some((place, mut draft)) = self.removed.take() else {
            return;
        };
        if let Some(date) = self.active().map(|it| it.book_date.clone()) {
            draft.book_date = date;
        }
        let place = place.min(self.list.len());
        self.list.insert(place, draft);
        self.active = place;
    }

    /// Puts an app before its upper neighbour, or behind its lower one. The form stays with its app.
    pub fn shift(&mut self, id: u64, is_up: bool) {
        let Some(place) = self.place_of(id) else {
            return;
        };
        let other = if is_up {
            place.checked_sub(1)
        } else {
            place.checked_add(1)
        };
        let Some(other) = other.filter(|it| *it < self.list.len()) else {
            return;
        };
        let shown = self.active().map(|it| it.id);
        self.list.swap(place, other);
        if let Some(shown) = shown {
            self.choose(shown);
        }
    }

    fn place_of(&self, id: u64) -> Option<usize> {
        self.list.iter().position(|it| it.id == id)
    }

    /// `app-2`, or the next one that no app is called.
    fn free_name(&self) -> String {
        let mut number = u64::try_from(self.list.len()).unwrap_or_default();
        loop {
            number = number.saturating_add(1);
            let name = ["app-", &plain_digits(number)].concat();
            if !self.list.iter().any(|it| it.name == name) {
                return name;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Apps, Field, MAX_APPS};

    fn names(apps: &Apps) -> Vec<&str> {
        apps.list().iter().map(|it| it.name.as_str()).collect()
    }

    fn shown(apps: &Apps) -> &str {
        apps.active().map_or("", |it| &it.name)
    }

    #[test]
    fn a_copy_stands_below_its_app_under_a_free_name_and_is_shown() {
        let mut apps = Apps::example();
        apps.edit(|it| it.name = "app-2".to_owned());
        apps.duplicate(0);
        apps.duplicate(0);
        assert_eq!(vec!["app-2", "app-4", "app-3"], names(&apps));
        assert_eq!("app-4", shown(&apps));
        assert_eq!(
            apps.list()[0].text(Field::FirstAppDate),
            apps.list()[1].text(Field::FirstAppDate)
        );
    }

    #[test]
    fn an_app_that_is_taken_away_leaves_the_others_and_the_last_one_stays() {
        let mut apps = Apps::example();
        apps.duplicate(0);
        apps.duplicate(1);
        assert_eq!("app-3", shown(&apps));
        apps.remove(0);
        assert_eq!(
            (vec!["app-2", "app-3"], "app-3"),
            (names(&apps), shown(&apps))
        );
        apps.remove(2);
        assert_eq!((vec!["app-2"], "app-2"), (names(&apps), shown(&apps)));
        apps.remove(1);
        assert_eq!(vec!["app-2"], names(&apps));
    }

    #[test]
    fn the_last_app_taken_away_comes_back_to_its_place_with_the_price_date_of_the_others() {
        let mut apps = Apps::example();
        apps.duplicate(0);
        apps.duplicate(1);
        apps.remove(1);
        assert_eq!(Some("app-2"), apps.removed().map(|it| it.name.as_str()));
        apps.edit(|it| it.book_date = "2021-01-01".to_owned());
        apps.bring_back();
        apps.bring_back();
        assert_eq!(
            (vec!["app-1", "app-2", "app-3"], "app-2"),
            (names(&apps), shown(&apps))
        );
        assert!(apps.list().iter().all(|it| it.book_date == "2021-01-01"));
        assert_eq!(None, apps.removed());
    }

    #[test]
    fn an_app_outside_the_form_can_be_renamed() {
        let mut apps = Apps::example();
        apps.duplicate(0);
        apps.edit_one(0, |it| it.name = "main".to_owned());
        apps.edit_one(9, |it| it.name = "nobody".to_owned());
        assert_eq!(
            (vec!["main", "app-2"], "app-2"),
            (names(&apps), shown(&apps))
        );
    }

    #[test]
    fn the_form_stays_with_its_app_while_apps_change_places() {
        let mut apps = Apps::example();
        apps.duplicate(0);
        apps.shift(1, true);
        assert_eq!(
            (vec!["app-2", "app-1"], "app-2"),
            (names(&apps), shown(&apps))
        );
        apps.shift(1, true);
        apps.shift(0, false);
        assert_eq!(vec!["app-2", "app-1"], names(&apps));
        apps.choose(0);
        apps.choose(9);
        assert_eq!("app-1", shown(&apps));
    }

    #[test]
    fn the_price_date_is_one_for_all_apps() {
        let mut apps = Apps::example();
        apps.duplicate(0);
        apps.edit(|it| it.book_date = "2021-01-01".to_owned());
        assert!(apps.list().iter().all(|it| it.book_date == "2021-01-01"));
    }

    #[test]
    fn an_account_holds_300_apps() {
        let mut apps = Apps::example();
        for _ in 0..MAX_APPS {
            apps.duplicate(0);
        }
        assert_eq!((MAX_APPS, false), (apps.list().len(), apps.has_room()));
    }
}
