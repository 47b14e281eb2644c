//! Japanese: the words of the conditions and the sources.

use crate::text::later::ConditionsTexts;

pub(in crate::text) const TEXTS: ConditionsTexts = ConditionsTexts {
    title: "利用条件",
    open_page: "ページを開く",
    sources: "数値の出典",
    last_confirmed: "価格と上限はすべてベンダーの公式ページから転記したもので、横に示した日付時点の内容です。料金表を最後に確認した日は{date}で、それ以降の変更は反映していません。税金は含みません。",
    documents: "確認したページ：{n}",
    conflicts: "2つのページの内容が異なる箇所：{n}",
    conflicts_intro: "両方の値を残し、採用した値とその理由を示します。",
};
