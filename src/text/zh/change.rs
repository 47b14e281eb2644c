//! Simplified Chinese: the words of the first month and of a change of edition within a month.

use crate::text::later::ChangeTexts;

pub(in crate::text) const TEXTS: ChangeTexts = ChangeTexts {
    first_month: "首月",
    first_month_empty: "填写首日，查看当月剩余日期的费用。",
    first_month_none: "没有版本能估算该月的费用。",
    whole_month: "整月：{total} USD",
    heading: "月内变更版本",
    from: "变更前",
    to: "变更后",
    day: "新版本的首日",
    choose: "请选择",
    empty: "选择两个版本和日期，查看当月费用。",
    days: "{from}{before}天，之后{to}{after}天。",
    estimate: "估算",
    line: "费用项",
    part: "天数",
    full: "整月费用",
    amount: "当月费用",
    by_day: "{all}天中的{days}天",
    whole: "整月",
    total: "合计（估算）",
    nothing_changes: "请选择两个不同的版本。",
    other_billing_mode: "此应用不按这两个版本的计费方式计费。",
    rule_unstated: "当时的官方文档没有说明变更当月如何收费。",
    does_not_fit: "{edition}不满足需求。",
    retention_dearer: "变更前后的消息存储时长不同，按较贵的一档收取整月费用。",
    needs_unmet: "变更前的版本不能满足全部需求，按其可购买的增值服务计价。",
};
