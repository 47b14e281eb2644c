//! What a reader must know beside the numbers, in a sentence.

use im_pricing_core::edition::Idc;
use im_pricing_core::terms::Named;
use im_pricing_core::verdict::{Note, QuoteNote};

use crate::text::{Texts, fill};
use crate::view::words::{feature, need};

/// A note with its stable code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoteModel {
    /// The contract's code, such as `needs_ticket.community`.
    pub code: String,
    /// The sentence.
    pub words: String,
}

/// A note of an edition; `idc` is the app's.
pub fn note(note: &Note, idc: Idc, texts: &Texts) -> NoteModel {
    let words = &texts.note;
    let sentence = match *note {
        Note::MigrationIrreversible => words.migration_irreversible.to_owned(),
        Note::DeveloperOneMonth => words.developer_one_month.to_owned(),
        Note::FeatureNeedsTicket(it) => fill(words.needs_ticket, &[("what", feature(it, texts))]),
        Note::NeedNeedsTicket(it) => fill(words.needs_ticket, &[("what", need(it, texts))]),
        Note::FeatureByTicketInIdc(it) => fill(
            words.idc_by_ticket,
            &[
                ("what", feature(it, texts)),
                ("idc", idc.name_in(texts.lang)),
            ],
        ),
        Note::ReadReceiptsGroupLimit => words.read_receipts_group_limit.to_owned(),
        Note::FreeTierForNewAppsOnly => words.free_tier_for_new_apps_only.to_owned(),
        Note::FirstMonthRuleUnstated => words.first_month_rule_unstated.to_owned(),
    };
    NoteModel {
        code: note.code(),
        words: sentence,
    }
}

/// A note of the whole quote.
pub fn quote_note(note: &QuoteNote, texts: &Texts) -> NoteModel {
    let words = &texts.note;
    let sentence = match *note {
        QuoteNote::PricesNotConfirmedAfter(date) => {
            fill(words.prices_not_confirmed_after, &[("date", &date.text())])
        }
        QuoteNote::FirstAppDateDiffers(idc) => fill(
            words.first_app_date_differs,
            &[("idc", idc.name_in(texts.lang))],
        ),
    };
    NoteModel {
        code: note.code(),
        words: sentence,
    }
}

#[cfg(test)]
mod tests {
    use im_pricing_core::edition::Idc;
    use im_pricing_core::metric::{Feature, Need};
    use im_pricing_core::tables::LAST_CONFIRMED;
    use im_pricing_core::verdict::{Note, QuoteNote};

    use super::{note, quote_note};
    use crate::text::every_language;

    #[test]
    fn every_note_is_a_whole_sentence() {
        for texts in every_language() {
            let notes = [
                Note::MigrationIrreversible,
                Note::DeveloperOneMonth,
                Note::FeatureNeedsTicket(Feature::PushToAllUsers),
                Note::NeedNeedsTicket(Need::DailyNetNewGroups),
                Note::FeatureByTicketInIdc(Feature::Community),
                Note::ReadReceiptsGroupLimit,
                Note::FreeTierForNewAppsOnly,
                Note::FirstMonthRuleUnstated,
            ];
            let of_editions = notes.iter().map(|it| note(it, Idc::Seoul, texts));
            let of_quotes = [
                QuoteNote::PricesNotConfirmedAfter(LAST_CONFIRMED),
                QuoteNote::FirstAppDateDiffers(Idc::Seoul),
            ];
            let of_quotes = of_quotes.iter().map(|it| quote_note(it, texts));
            for model in of_editions.chain(of_quotes) {
                assert!(model.words.ends_with(['.', '。']), "{}", model.words);
                assert!(!model.words.contains('{'), "{}", model.words);
            }
        }
    }
}
