//! Japanese: the words of the view that turns a budget round.

use crate::text::later::BudgetTexts;

pub(in crate::text) const TEXTS: BudgetTexts = BudgetTexts {
    amount: "このアプリの月額予算（USD）",
    empty: "月額予算を入力すると、各エディションでどこまで使えるかが表示されます。",
    not_an_amount: "金額として読み取れません。{example} のように、ドルとセントで入力してください。",
    out_of_range: "0以上の金額を、小数8桁以内、整数15桁以内で入力してください。",
    table: "月額 {amount} USDで使える範囲",
    hint: "各値はその使用量だけを増やしたときの最大値で、ほかの使用量はフォームの値のままです。1日のユーザー数が増えると、入力済みの月間ユーザー数も合わせて増えます。",
    up_to: "{n}まで",
    any: "上限なし",
    too_little: "この金額では利用不可",
    needs: "先に入力：{fields}",
    sentence: "{edition}：{parts}。",
    part: "{metric} {reach}",
    between: "、",
    try_it: "反映",
    try_name: "フォームに{n}を反映：{metric}",
};
