//! Simplified Chinese: the words of the conditions and the sources.

use crate::text::later::ConditionsTexts;

pub(in crate::text) const TEXTS: ConditionsTexts = ConditionsTexts {
    title: "计费说明",
    open_page: "打开页面",
    sources: "数据来源",
    last_confirmed: "所有价格和上限均取自官方页面，以旁边所注日期的内容为准。价格表最后确认于 {date}，之后的变更未包括在内。价格不含税费。",
    documents: "查阅的页面：{n}",
    conflicts: "页面之间不一致之处：{n}",
    conflicts_intro: "两个数值都保留，并注明采用哪一个及其理由。",
};
