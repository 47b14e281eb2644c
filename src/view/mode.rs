//! Which billing mode an app has, and why.

use im_pricing_core::book::PriceBook;
use im_pricing_core::edition::{BillingMode, Idc};
use im_pricing_core::tables::CUTOVER;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::ModeReason;

use crate::state::Answered;
use crate::text::{Texts, fill};

/// The billing mode of the app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ModeModel {
    /// Which.
    pub mode: BillingMode,
    /// The rule that decided it.
    pub reason: ModeReason,
    /// Its official name.
    pub name: &'static str,
    /// The rule in a sentence.
    pub why: String,
}

/// The billing mode of the answered app.
pub fn mode(answered: &Answered, texts: &Texts) -> Option<ModeModel> {
    let app = answered.app()?;
    let idc = answered.scenario.apps.first()?.idc;
    Some(ModeModel {
        mode: app.billing_mode,
        reason: app.billing_mode_reason,
        name: app.billing_mode.name_in(texts.lang),
        why: why(app.billing_mode_reason, idc, texts),
    })
}

/// The rule that decided the billing mode, in a sentence.
pub(crate) fn why(reason: ModeReason, idc: Idc, texts: &Texts) -> String {
    let template = match reason {
        ModeReason::MauNotYetOffered => texts.mode.mau_not_yet_offered,
        ModeReason::IdcWithoutMauBilling => texts.mode.idc_without_mau_billing,
        ModeReason::NoAppYet => texts.mode.no_app_yet,
        ModeReason::FirstAppOnOrAfterCutover => texts.mode.first_app_on_or_after_cutover,
        ModeReason::Migrated => texts.mode.migrated,
        ModeReason::FirstAppBeforeCutover => texts.mode.first_app_before_cutover,
    };
    let values = [
        ("idc", idc.name_in(texts.lang)),
        ("date", &*CUTOVER.date.text()),
    ];
    fill(template, &values)
}

/// The price lists in force on the answered price date, in a sentence.
pub fn books_in_force(answered: &Answered, texts: &Texts) -> String {
    let books: Vec<_> = BillingMode::ALL
        .iter()
        .filter_map(|mode| PriceBook::in_force(*mode, answered.quote.book_date))
        .map(|book| book.id)
        .collect();
    match books.as_slice() {
        [] => texts.form.no_books.to_owned(),
        books => fill(texts.form.books_in_force, &[("books", &books.join(", "))]),
    }
}

#[cfg(test)]
mod tests {
    use im_pricing_core::edition::{BillingMode, Idc};
    use im_pricing_core::verdict::ModeReason;

    use super::mode;
    use crate::draft::Draft;
    use crate::state::answer;
    use crate::text::every_language;

    /// Changes the example so that a rule decides.
    type Change = fn(&mut Draft);

    #[test]
    fn each_rule_of_the_mode_has_its_sentence() {
        let cases: [(BillingMode, ModeReason, Change); 6] = [
            (BillingMode::Dau, ModeReason::FirstAppBeforeCutover, |_| ()),
            (BillingMode::Mau, ModeReason::NoAppYet, |it| {
                it.has_app = false;
            }),
            (BillingMode::Dau, ModeReason::IdcWithoutMauBilling, |it| {
                it.idc = Idc::China;
            }),
            (BillingMode::Mau, ModeReason::Migrated, |it| {
                it.migrated = true;
            }),
            (
                BillingMode::Mau,
                ModeReason::FirstAppOnOrAfterCutover,
                |it| it.first_app_date = "2022-12-26".to_owned(),
            ),
            (BillingMode::Dau, ModeReason::MauNotYetOffered, |it| {
                it.book_date = "2022-12-25".to_owned();
            }),
        ];
        for texts in every_language() {
            for (expected_mode, expected_reason, change) in cases {
                let mut draft = Draft::example();
                change(&mut draft);
                let answered = draft.read().ok().and_then(answer);
                let model = answered.as_ref().and_then(|it| mode(it, texts));
                let model = model.expect("a valid draft");
                assert_eq!(expected_mode, model.mode);
                assert_eq!(expected_reason, model.reason);
                assert!(!model.why.contains('{'), "{}", model.why);
            }
        }
    }
}
