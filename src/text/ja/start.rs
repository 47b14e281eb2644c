//! Japanese: the words of the strip above the form.

use crate::text::later::StartTexts;

pub(in crate::text) const TEXTS: StartTexts = StartTexts {
    app: "このフォームのアプリ",
    examples: "例から始める：",
    assumed: "例「{name}」：{why}想定した値はすべて下のフォームに表示しています。",
};
