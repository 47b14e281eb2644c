//! Japanese: the words of the first month and of a change of edition within a month.

use crate::text::later::ChangeTexts;

pub(in crate::text) const TEXTS: ChangeTexts = ChangeTexts {
    first_month: "最初の月",
    first_month_empty: "開始日を入力すると、その月の残りの料金が表示されます。",
    first_month_none: "その月の料金を概算できるエディションがありません。",
    whole_month: "1か月分の料金：{total} USD",
    heading: "月の途中でのエディション変更",
    from: "変更前",
    to: "変更後",
    day: "新しいエディションの開始日",
    choose: "選択",
    empty: "2つのエディションと日付を選択すると、その月の料金が表示されます。",
    days: "{from}が{before}日間、その後{to}が{after}日間です。",
    estimate: "概算",
    line: "料金項目",
    part: "日数",
    full: "1か月分",
    amount: "この月",
    by_day: "{all}日のうち{days}日",
    whole: "1か月分全額",
    total: "合計（概算）",
    nothing_changes: "異なる2つのエディションを選択してください。",
    other_billing_mode: "このアプリには、選択したエディションの料金プランは適用されません。",
    rule_unstated: "変更する月の料金を説明した当時の公式ページはありません。",
    does_not_fit: "{edition}は条件に合いません。",
    retention_dearer: "変更の前後でメッセージの保存期間が異なるため、高いほうの料金が1か月分全額かかります。",
    needs_unmet: "変更前のエディションは必要な条件をすべて満たしていないため、そのエディションで使える付加価値サービスで計算しています。",
};
