//! English: the words of the prerendered page.

use crate::text::prerender::PrerenderTexts;

pub(in crate::text) const TEXTS: PrerenderTexts = PrerenderTexts {
    needs_script: "The calculator needs JavaScript and WebAssembly. Without them you find here an example, all prices and the feature matrix.",
    example: "An example",
    example_caption: "What each edition costs a month in this example, line by line",
    prices: "Prices",
    modes: "The new billing mode applies in {idcs} where the first app of the data center was created on or after {date} or is still to be created, and to apps that were moved on request. All other apps are billed in the original mode.",
    price_list: "{mode}: price list of {date}, per app and month",
    included: "Included",
    price_for: "Price for",
    per_block: "each started {n}",
    per_user: "each user",
    price_sources: "Pages that print these prices",
    matrix_caption: "The six editions row by row, without add-ons",
    programs: "The same for programs",
    link: "Prices of Tencent Cloud IM (Chat)",
};
