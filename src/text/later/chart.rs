//! The words of the chart: monthly cost drawn against one usage.

use crate::text::area::area;

area! {
    /// The chart.
    ChartTexts {
        /// Heading and caption; `{metric}`.
        title,
        /// Label of the choice of the usage.
        along,
        /// Label of the choice of the range.
        range,
        /// Range: up to about twice the reader's figure.
        range_near,
        /// Range: all that the slider reaches.
        range_whole,
        /// Label of the choice of the scale.
        spacing,
        /// Scale: equal differences equally far apart.
        linear,
        /// Scale: equal ratios equally far apart.
        log,
        /// The unit of the amounts.
        unit,
        /// The reader's own point; `{total}`.
        you,
        /// Stands behind the name of an edition that can be had only after moving.
        after,
        /// The name of such an edition in a sentence; `{edition}`.
        after_name,
        /// Name of the control that reads the chart out, with its keys.
        slider,
        /// What the read-out is about; `{quantity}`.
        here,
        /// What to do while no place is read out.
        nowhere,
        /// In place of an amount: the edition does not go this far.
        outside,
        /// An edition and its amount, one of several; `{edition}`, `{total}`.
        amount,
        /// Mark of the edition with the lowest amount.
        least,
        /// Heading of the sentences about what is drawn.
        changes,
        /// Heading of the sentences that the editions after moving add.
        with_after,
        /// Heading of the sentences about quotas and ends of free editions.
        hairlines,
        /// The first stretch; `{to}`, `{edition}`.
        first,
        /// A crossing; `{from}`, `{before}`, `{edition}`.
        dearer,
        /// A crossing that begins with equal amounts; `{from}`, `{before}`, `{edition}`.
        no_less,
        /// An edition that ends; `{from}`, `{before}`, `{edition}`.
        ends,
        /// One edition throughout; `{edition}`.
        always,
        /// Nothing fits any more; `{from}`, `{before}`.
        nothing_from,
        /// A hairline at a quota; `{quantity}`, `{editions}`.
        quota,
        /// A hairline at the end of a free edition; `{quantity}`, `{editions}`.
        cap,
        /// What dashes mean.
        dashed,
        /// Editions that are not drawn; `{editions}`.
        not_drawn,
        /// Editions that need a figure; `{editions}`, `{fields}`.
        missing,
        /// Heading and caption of the table; `{metric}`.
        table,
        /// What its rows are.
        table_hint,
        /// How the table goes on; `{edition}`, `{price}`, `{block}`.
        further,
        /// The same where each unit is charged; `{edition}`, `{price}`.
        further_one,
        /// Before the sentences about how the table goes on.
        so_on,
    }
}
