//! Simplified Chinese: the words of the strip above the form.

use crate::text::later::StartTexts;

pub(in crate::text) const TEXTS: StartTexts = StartTexts {
    app: "表单中的应用",
    examples: "从示例开始：",
    assumed: "{name}（示例）：{why}下方表单列出了所有假设的数值。",
};
