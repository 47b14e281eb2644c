//! The words of what hands a quote on: its buttons, and what the facts of a quote are called.

use crate::text::area::area;

area! {
    /// Copies, files and the printed page.
    HandOnTexts {
        /// Heading of the section.
        heading,
        /// What copies and files hold.
        hint,
        /// Button.
        copy_text,
        /// Button.
        copy_markdown,
        /// Button.
        copy_formulas,
        /// Button.
        download_csv,
        /// Button.
        download_json,
        /// Button.
        print,
        /// The text is in the clipboard.
        copied,
        /// The file `{file}` was handed to the browser.
        saved,
        /// The browser refuses the clipboard: the text is to be copied from the field.
        by_hand,
        /// Name of the field with the text to copy.
        field,
        /// There is nothing to hand on.
        none,
        /// A field has an error; what is handed on is older.
        earlier,
        /// Words on the list of the `{n}` assumptions.
        assumptions,
        /// Heading of what is handed on.
        title,
        /// Heading: price date and total.
        overview,
        /// Heading: what was stated about an app.
        inputs,
        /// Heading: the lines of a month.
        bill,
        /// Heading: the first month.
        first_month,
        /// Heading: what must be known.
        notes,
        /// Heading: the apps together.
        account,
        /// Heading: the assumptions.
        granted,
        /// The price lists in force.
        books,
        /// The total in dollars.
        total,
        /// The exact sum, with fractions of a cent.
        exact_sum,
        /// The sum of the apps that have a price.
        priced_sum,
        /// Stands for an amount that is not known.
        open,
        /// A feature that is asked for.
        feature,
        /// The edition that counts.
        edition,
        /// The edition was chosen.
        chosen,
        /// Days of the first month.
        days,
        /// Column: the part of the quote.
        part,
        /// Column: the app.
        app,
        /// Column: a stable name.
        id,
        /// Column: what the row is about.
        item,
        /// Column: what is stated.
        value,
        /// Column: how many.
        quantity,
        /// Column: dollars per unit.
        unit_price,
        /// Column: dollars.
        amount,
        /// Column: how it comes about.
        how,
        /// Column: document, section, date.
        source,
    }
}
