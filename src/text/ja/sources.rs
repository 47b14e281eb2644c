//! 日本語：出典の文言。

use crate::text::later::SourcesTexts;

pub(in crate::text) const TEXTS: SourcesTexts = SourcesTexts {
    own_words: "引用ではなく、要約した内容です。",
    read_in: "確認した言語：{languages}",
    waiting: "ページの内容を読み込んでいます。",
    failed: "ページの内容を読み込めませんでした。",
};
