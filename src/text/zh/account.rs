//! Simplified Chinese: the words of what several apps cost together.

use crate::text::later::AccountTexts;

pub(in crate::text) const TEXTS: AccountTexts = AccountTexts {
    total: "所有应用",
    without: "不含尚无价格的应用：{names}。",
    nothing: "还没有可计价的应用。缺少的内容见各应用。",
    not_pooled: "每个应用单独计费：套餐包、免费额度和增值服务不能在应用之间共用。",
    merging: "如果多个应用合并为一个",
    basis: "此处假设各应用的峰值出现在同一天，且没有人同时使用两个应用，因此相加得到的是上限，实际数值可能更低。",
    merged: "{idc}，{mode}：{names} 合并为一个应用后，用量最多为{usage}。",
    saves: "使用{edition}每月最多 {total} USD，比分开时的 {apart} USD 至少少 {difference} USD。",
    costs: "使用{edition}每月最多 {total} USD，比分开时的 {apart} USD 最多高出 {difference} USD。",
    equal: "使用{edition}每月最多 {total} USD，与分开时相同。",
    none_fits: "此计费方式下，没有版本能容纳合并后的应用。",
    beyond: "{names} 合并为一个应用后将超过可填写的最大数值{n}，因此无法计价。",
    unknown: "并非所有用量都已知，因此无法计价。",
};
