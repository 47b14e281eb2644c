//! Japanese: the words of what acts on the feature matrix.

use crate::text::later::ToolsTexts;

pub(in crate::text) const TEXTS: ToolsTexts = ToolsTexts {
    find: "項目またはエディションを検索",
    find_hint: "日本語、英語、韓国語、中国語の名称と、以前の名称で検索できます。",
    names_failed: "ほかの言語の名称を読み込めませんでした。このページにある名称だけを検索します。",
    rows: "項目",
    all: "すべての項目",
    differ: "違いのある項目のみ",
    between: "2つのエディションの違い",
    all_shown: "すべての項目を表示しています。",
    some_shown: "表示：{all}項目中{shown}項目。非表示：{hidden}項目。",
    nothing: "「{query}」に当てはまる項目はありません。",
    editions: "見つかったエディション：{editions}。",
    reset: "すべての項目を表示",
    also: "別名：{name}",
    group: "{all}項目",
    group_some: "{all}項目中{shown}項目",
    prices: "各機能の下の金額は、その機能がある最も安いエディションと、ない場合の最も安いエディションとの差額です。",
    current: "現在のエディション（{edition}）に含まれます",
    included: "{edition}に含まれます",
    dearer: "{to}：{difference} USD/月",
    after_migration: "移行後のみ利用可能：{edition}",
    never: "ほかの条件も満たしながら利用できるエディションはありません",
};
