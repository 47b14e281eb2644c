//! English: the words of the strip above the form.

use crate::text::later::StartTexts;

pub(in crate::text) const TEXTS: StartTexts = StartTexts {
    app: "This form is about",
    examples: "Start from an example:",
    assumed: "{name}, an example: {why} The form below shows all figures that it assumes.",
};
