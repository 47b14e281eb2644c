//! The six editions, each with its bill or what stands in its place.

use im_pricing_core::edition::{BillingMode, Edition, Idc};
use im_pricing_core::matrix::EditionTerms;
use im_pricing_core::quote::{AppQuote, EditionQuote, Outcome};
use im_pricing_core::tables::EDITIONS;
use im_pricing_core::verdict::Availability;

use crate::state::Answered;
use crate::text::{Texts, fill};
use crate::view::line::{LineModel, lines};
use crate::view::note::{NoteModel, note};
use crate::view::reason::reason;
use crate::view::words::{metrics, money};

/// One edition for the app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResultModel {
    /// The contract's word for the status.
    pub status: &'static str,
    /// The contract's word for the availability.
    pub availability: &'static str,
    /// Whether it is the recommended one.
    pub is_recommended: bool,
    /// The total as the contract prints it, when it fits.
    pub plain_total: Option<String>,
    /// What stands large: the total, or the status in words.
    pub headline: String,
    /// Why there is no total, one sentence each.
    pub reasons: Vec<String>,
    /// Whether they are rules of the vendor, and not what is left to enter.
    pub has_rules: bool,
    /// The bill, without charges where there is no total.
    pub bill: BillModel,
}

/// A bill and what belongs to it.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct BillModel {
    /// Its charges.
    pub lines: Vec<LineModel>,
    /// What a reader must know.
    pub notes: Vec<NoteModel>,
}

/// The editions of `mode`, in order.
pub fn editions_of(mode: BillingMode) -> Vec<Edition> {
    let of_mode = |terms: &&EditionTerms| terms.mode == mode;
    EDITIONS
        .iter()
        .filter(of_mode)
        .map(|terms| terms.edition)
        .collect()
}

/// Whether the answered app can be on the editions of `mode`, in words. It holds for all three.
pub fn availability(answered: &Answered, mode: BillingMode, texts: &Texts) -> Option<&'static str> {
    let edition = editions_of(mode).first().copied()?;
    Some(match answered.app()?.edition(edition)?.availability {
        Availability::Available => texts.result.available,
        Availability::AfterMigration => texts.result.after_migration,
        Availability::Unavailable => texts.result.unavailable,
    })
}

/// The answered app on `edition`.
pub fn result(answered: &Answered, edition: Edition, texts: &Texts) -> Option<ResultModel> {
    let app = answered.app()?;
    let idc = answered.scenario.apps.first()?.idc;
    app.edition(edition)
        .map(|it| of_edition(it, app, idc, texts))
}

fn of_edition(quote: &EditionQuote, app: &AppQuote, idc: Idc, texts: &Texts) -> ResultModel {
    let words = &texts.result;
    let mut model = ResultModel {
        status: "feasible",
        availability: quote.availability.name(),
        is_recommended: app.recommended == Some(quote.edition),
        plain_total: None,
        headline: String::new(),
        reasons: Vec::new(),
        has_rules: false,
        bill: BillModel {
            lines: Vec::new(),
            notes: quote.notes.iter().map(|it| note(it, idc, texts)).collect(),
        },
    };
    match &quote.outcome {
        Outcome::Feasible(bill) => {
            model.plain_total = Some(bill.total.text());
            model.headline = money(bill.total, texts);
            model.bill.lines = lines(bill, texts);
        }
        Outcome::Infeasible(reasons) => {
            model.status = "infeasible";
            model.has_rules = true;
            words.infeasible.clone_into(&mut model.headline);
            model.reasons = reasons.iter().map(|it| reason(it, idc, texts)).collect();
        }
        Outcome::NeedsInput(missing) => {
            model.status = "needs_input";
            words.needs_input.clone_into(&mut model.headline);
            let fields = metrics(missing, texts);
            model
                .reasons
                .push(fill(words.missing, &[("fields", &fields)]));
        }
        Outcome::Unpriced => {
            model.status = "unpriced";
            words.unpriced.clone_into(&mut model.headline);
            model.reasons.push(words.unpriced_hint.to_owned());
        }
    }
    model
}

#[cfg(test)]
mod tests {
    use im_pricing_core::edition::{BillingMode, Edition};
    use im_pricing_core::metric::{Feature, Metric};

    use super::{availability, editions_of, result};
    use crate::draft::{Draft, Field};
    use crate::state::{Answered, answer};
    use crate::text::{Lang, texts};

    fn answered(draft: &Draft, features: &[Feature]) -> Answered {
        let mut draft = draft.clone();
        draft.features = features.to_vec();
        draft.read().ok().and_then(answer).expect("a valid draft")
    }

    #[test]
    fn the_six_editions_stand_in_two_groups() {
        let all: Vec<_> = BillingMode::ALL
            .iter()
            .flat_map(|mode| editions_of(*mode))
            .collect();
        assert_eq!(Edition::ALL, all);
        let answered = answered(&Draft::example(), &[]);
        for (expected, mode) in [
            ("For this app", BillingMode::Dau),
            ("After moving to the new billing mode", BillingMode::Mau),
        ] {
            let words = availability(&answered, mode, texts(Lang::En));
            assert_eq!(Some(expected), words);
        }
    }

    #[test]
    fn an_edition_that_does_not_fit_says_why() {
        let answered = answered(&Draft::example(), &[Feature::Community]);
        let pro = result(&answered, Edition::Pro, texts(Lang::En)).expect("all six");
        assert_eq!(("infeasible", None), (pro.status, pro.plain_total));
        assert_eq!(
            vec!["Does not include: Creating a community group.".to_owned()],
            pro.reasons
        );
        assert!(pro.bill.lines.is_empty());
        let ultimate = result(&answered, Edition::Ultimate, texts(Lang::En)).expect("all six");
        assert!(ultimate.is_recommended);
        assert_eq!(Some("3149.94".to_owned()), ultimate.plain_total);
    }

    #[test]
    fn a_missing_figure_is_named() {
        let mut draft = Draft::example();
        draft.set_text(Field::Usage(Metric::Mau), String::new());
        let standard = result(&answered(&draft, &[]), Edition::Standard, texts(Lang::En));
        let standard = standard.expect("all six");
        assert_eq!("needs_input", standard.status);
        assert_eq!(
            vec!["To price it, enter: Monthly users.".to_owned()],
            standard.reasons
        );
    }

    #[test]
    fn without_a_price_list_there_is_no_price() {
        let mut draft = Draft::example();
        draft.book_date = "2021-01-01".to_owned();
        let standard = result(&answered(&draft, &[]), Edition::Standard, texts(Lang::En));
        assert_eq!(Some("unpriced"), standard.map(|it| it.status));
    }
}
