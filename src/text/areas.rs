//! The areas of the catalogue: which texts there are, and where they stand.

use super::area::area;

area! {
    /// What frames the whole: header, example notice, announcements.
    PageTexts {
        /// The heading of the widget.
        title,
        /// One sentence below it.
        subtitle,
        /// Label of the language chooser.
        language,
        /// Said when the words of the chosen language did not arrive.
        language_failed,
        /// Said in place of what is loaded later and did not arrive.
        later_failed,
        /// Button that tries again to load it.
        retry,
        /// Shown until the first change of the figures.
        example,
        /// Button that brings the example back.
        reset,
        /// Stands between the things of a list.
        comma,
        /// Stands between a name and what is said of it.
        colon,
        /// Stands between words that are no sentence and the sentence after them.
        stop,
    }
}

area! {
    /// The form about the app.
    FormTexts {
        /// Heading of the form.
        heading,
        /// Heading of the usage fields.
        usage_heading,
        /// Label of the data centre.
        idc,
        /// Question about an existing app.
        app_state,
        /// Answer: none.
        app_none,
        /// Answer: there is one; a date field follows.
        app_existing,
        /// Label of that date field.
        first_app_date,
        /// Checkbox: the app was moved to the new billing mode.
        migrated,
        /// Heading of the disclosure of further settings.
        more,
        /// Label of the current edition.
        current_edition,
        /// The choice "not known".
        current_unknown,
        /// Label of the start date.
        start_date,
        /// What it is for.
        start_date_hint,
        /// Label of the price date.
        book_date,
        /// `{books}` are the ids of the books in force.
        books_in_force,
        /// No book is in force.
        no_books,
    }
}

area! {
    /// The three measured usages.
    UsageTexts {
        /// Name of the field.
        peak_dau,
        /// What is counted, in one line.
        peak_dau_hint,
        /// `{n}` daily users.
        peak_dau_value,
        /// Name of the field.
        peak_groups,
        /// What is counted, in one line.
        peak_groups_hint,
        /// `{n}` groups.
        peak_groups_value,
        /// Name of the field.
        mau,
        /// What is counted, in one line.
        mau_hint,
        /// `{n}` monthly users.
        mau_value,
        /// Label of the slider: `{name}` is the field's.
        slider,
        /// Nothing is typed.
        unknown,
        /// The price does not change from `{from}` to `{to}`.
        flat,
        /// The value lies beyond the end of the track, `{end}`.
        beyond,
    }
}

area! {
    /// What the app must be able to do.
    NeedTexts {
        /// Heading of the section.
        heading,
        /// Summary of the sizes.
        sizes,
        /// Summary of the features.
        features,
        /// What the features are chosen for.
        features_hint,
        /// `{n}` are set.
        chosen,
        /// Checkbox beside a size.
        unlimited,
        /// Name of the size.
        users,
        /// Name of the size.
        friends_per_user,
        /// Name of the size.
        groups_per_user,
        /// Name of the size.
        members_per_group,
        /// Name of the size.
        non_av_groups,
        /// Name of the size.
        av_groups,
        /// Name of the size.
        daily_net_new_groups,
        /// Name of the size.
        retention_days,
    }
}

area! {
    /// What is wrong with a field, and what to do.
    ProblemTexts {
        /// Not a number in any form that is read.
        not_a_number,
        /// A fraction.
        not_whole,
        /// A separator that may mean two things: `{one}` or `{other}`.
        ambiguous,
        /// Separators elsewhere than the reader's notation has them: `{grouped}`, `{decimal}`.
        bad_groups,
        /// Below zero.
        negative,
        /// Above `{most}`.
        too_large,
        /// No day is given where one is needed.
        date_missing,
        /// No calendar day.
        invalid_date,
        /// A day outside the years that are priced.
        date_out_of_range,
        /// Fewer monthly than daily users.
        mau_below_peak_dau,
        /// Migrated where that was not offered.
        migration_not_offered,
        /// A price date before the first price list: `{date}`.
        before_first_book,
        /// Anything else.
        other,
    }
}

area! {
    /// Which billing mode follows, and why. `{idc}` and `{date}` (the cutover) may be named.
    ModeTexts {
        /// Stands before the mode's name.
        label,
        /// The price date is before the new mode.
        mau_not_yet_offered,
        /// The data centre does not offer the new mode.
        idc_without_mau_billing,
        /// There is no app yet.
        no_app_yet,
        /// The first app is new enough.
        first_app_on_or_after_cutover,
        /// The app was moved on request.
        migrated,
        /// The first app is older.
        first_app_before_cutover,
    }
}

area! {
    /// The answer panel.
    AnswerTexts {
        /// `{left}` more at the same price; then the bill rises by `{step}`.
        room,
        /// The next one of `{name}` adds `{step}`, the first of a new block or above the quota.
        room_edge,
        /// Each further one of `{name}` adds `{step}`.
        room_each,
        /// `{left}` more, and then the edition is full.
        room_full,
        /// Heading for screen readers.
        heading,
        /// Stands above the recommended edition.
        recommended,
        /// Unit beside an amount.
        per_month,
        /// `{n}` editions fit, and it is the cheapest.
        cheapest,
        /// It is the only one that fits.
        only,
        /// No edition of the mode fits.
        none_fits,
        /// What to do then.
        none_fits_hint,
        /// Usage is missing: `{fields}`.
        needs_input,
        /// What to do then.
        needs_input_hint,
        /// No price list is in force.
        unpriced,
        /// What to do then.
        unpriced_hint,
        /// A field has an error, and the shown answer is the one before it.
        not_current,
        /// The same where the name of the app is what is wrong.
        not_named,
        /// There is no answer yet, because a field has an error.
        no_answer,
        /// `{edition}` for `{total}` after migration, which cannot be undone.
        after_migration,
        /// The first month, an estimate: `{days}` of `{all}` days.
        first_month,
        /// Button of the bottom bar.
        show_lines,
        /// Button of the bottom bar, open.
        hide_lines,
        /// The announcement: `{edition}`, `{total}`.
        announce,
    }
}

area! {
    /// The list of the six editions.
    ResultTexts {
        /// Heading.
        heading,
        /// Group: the app can be on them.
        available,
        /// Group: after moving to the new billing mode.
        after_migration,
        /// Group: not for this app.
        unavailable,
        /// Mark of the recommended edition.
        recommended,
        /// Status in a word or two.
        infeasible,
        /// Status in a word or two.
        needs_input,
        /// Status in a word or two.
        unpriced,
        /// Sentence: `{fields}` are missing.
        missing,
        /// Sentence: no price list is in force on the price date.
        unpriced_hint,
        /// Summary of the lines.
        how,
        /// Control: takes this edition.
        choose,
    }
}

area! {
    /// The lines of a bill.
    LineTexts {
        /// How many times how much: `{quantity}`, `{price}`.
        formula,
        /// The plan line of an edition.
        plan,
        /// A line of overage: `{metric}`.
        overage,
        /// How a quantity of blocks came about: `{used}`, `{quota}`, `{excess}`, `{blocks}`, `{block}`.
        blocks,
        /// How a quantity of single users came about: `{used}`, `{quota}`, `{excess}`.
        units,
        /// What an add-on reaches: `{asked}`, `{base}`, `{reaches}`.
        add_on,
        /// A line of the first month that is charged by day.
        prorated,
        /// The control that tells where a statement comes from.
        source,
    }
}
