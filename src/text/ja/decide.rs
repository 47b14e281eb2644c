//! Japanese: the words around the views that help to decide: their names and what frames them.

use crate::text::later::DecideTexts;

pub(in crate::text) const TEXTS: DecideTexts = DecideTexts {
    heading: "検討する",
    editions: "エディションの選択",
    ahead: "計画",
    records: "記録",
    compare: "比較",
    chart: "グラフ",
    map: "マップ",
    migrate: "移行または継続",
    budget: "予算",
    forecast: "今後の推移",
    usage: "使用実績",
    check: "請求書の確認",
    apps: "アプリ",
    books: "料金表",
    trials: "通話の体験",
};
