//! The words of undo and redo, of the link to a state, and of saved quotes.

use crate::text::area::area;

area! {
    /// What takes a state back, out of the page, and in again.
    KeepTexts {
        /// Name of the whole, for those who hear the page.
        label,
        /// Button: takes the last change back.
        undo,
        /// Button: makes it again.
        redo,
        /// Name of that button: `{what}` was changed.
        undo_what,
        /// Name of the other one.
        redo_what,
        /// Said after it: `{what}` is as it was.
        undone,
        /// Said after the other one.
        redone,
        /// What was changed: several fields.
        figures,
        /// What was changed: which apps there are.
        apps,
        /// What was changed: a link or a saved quote was opened.
        opened_link,
        /// Button: copies the link to this state.
        copy,
        /// Said after it.
        copied,
        /// Said where the browser does not let a page copy.
        copy_by_hand,
        /// Name of the field with the link.
        link,
        /// Button: the browser's own sheet for sharing.
        share,
        /// Button: saves the state under a name.
        save,
        /// Summary of the saved quotes.
        saved,
        /// Label of the name.
        quote_name,
        /// No name is given.
        name_missing,
        /// Said after saving `{name}`.
        saved_as,
        /// Where they are stored.
        only_here,
        /// Nothing is saved yet.
        none_saved,
        /// Button: opens a saved quote.
        open,
        /// Said after opening `{name}`.
        opened,
        /// Said after a new name, `{name}`.
        renamed,
        /// Button: forgets a saved quote.
        forget,
        /// Button: forgets all of them.
        forget_all,
        /// Said after forgetting `{name}`.
        forgotten,
        /// Said after forgetting all.
        all_forgotten,
        /// Button: the way back.
        bring_back,
        /// Stands for a saved quote that is damaged.
        unreadable,
        /// The browser lets the page store nothing.
        blocked,
        /// The browser did not store it.
        full,
        /// Heading of what is said about a link that was opened.
        notice,
        /// `{parts}` of the link could not be read.
        left_out,
        /// `{n}` more of them.
        more_parts,
        /// The link does not begin as one of ours.
        no_version,
        /// It was made by a later version of the calculator.
        later_version,
        /// Its end is missing.
        no_checksum,
        /// It was changed on its way.
        wrong_checksum,
        /// `{n}` apps were left out.
        too_many_apps,
        /// It names price lists, `{books}`, that this calculator does not know.
        unknown_books,
        /// Made with `{then}`; now `{now}` would apply.
        other_books,
        /// Caption of the amounts.
        amounts,
        /// Head of the column of apps.
        app,
        /// Head: with the price lists of the link.
        then,
        /// Head: with the present ones.
        now,
        /// `{line}` of `{name}`: `{then}`, now `{now}`.
        line,
        /// Apps without a price: `{names}`.
        no_amount,
        /// Button: shows what changed in the price lists.
        price_lists,
        /// Button: takes the notice away.
        close,
        /// Said in the place of the program when it has stopped.
        stopped,
    }
}
