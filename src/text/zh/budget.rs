//! Simplified Chinese: the words of the view that turns a budget round.

use crate::text::later::BudgetTexts;

pub(in crate::text) const TEXTS: BudgetTexts = BudgetTexts {
    amount: "此应用的每月预算（USD）",
    empty: "填写此应用每月可承担的金额，查看各版本最多能用到多少。",
    not_an_amount: "不是金额。请按美元和美分填写，例如{example}。",
    out_of_range: "请填写不小于0的金额，整数部分最多15位，小数最多8位。",
    table: "每月 {amount} USD 可承担的用量",
    hint: "每个数值都是该项用量的最大值，其他用量与表单一致。日活用户增加时，已填写的月活用户数随之增加。",
    up_to: "最多{n}",
    any: "不限",
    too_little: "此金额不够",
    needs: "请先填写：{fields}",
    sentence: "{edition}：{parts}。",
    part: "{metric}（{reach}）",
    between: "；",
    try_it: "填入",
    try_name: "填入表单：{metric} {n}",
};
