//! Simplified Chinese: the words around the views that help to decide: their names and what frames them.

use crate::text::later::DecideTexts;

pub(in crate::text) const TEXTS: DecideTexts = DecideTexts {
    heading: "选型分析",
    editions: "选择版本",
    ahead: "规划",
    records: "记录",
    compare: "版本对比",
    chart: "费用图",
    map: "版本分布图",
    migrate: "是否迁移",
    budget: "预算",
    forecast: "费用预测",
    usage: "实际用量",
    check: "账单核对",
    apps: "多个应用",
    books: "历次价格表",
    trials: "通话体验",
};
