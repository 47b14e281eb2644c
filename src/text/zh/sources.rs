//! 中文：来源的文字。

use crate::text::later::SourcesTexts;

pub(in crate::text) const TEXTS: SourcesTexts = SourcesTexts {
    own_words: "以下为转述，并非引文。",
    read_in: "查阅的语言版本：{languages}",
    waiting: "正在加载页面内容。",
    failed: "页面内容未能加载。",
};
