//! Simplified Chinese: the words of the map: which edition is the cheapest over two usages.

use crate::text::later::MapTexts;

pub(in crate::text) const TEXTS: MapTexts = MapTexts {
    title: "不同{along}和{up}下费用最低的版本",
    up: "纵轴",
    among: "版本范围",
    own: "此应用可用的版本",
    all: "加上迁移后的版本",
    ratio: "每名日活用户对应的月活用户数",
    ratio_hint: "留空则采用表单中的月活用户数。",
    by_ratio: "月活用户数按每名日活用户{ratio}名计算，向上取整。",
    by_known: "月活用户数按{n}计算；日活用户更多时，按日活用户数计算。",
    no_mau: "要包括按月活用户数计费的版本，请填写每名日活用户对应的月活用户数，或在表单中填写月活用户数。",
    you: "您",
    yours: "您的数值，{x}、{y}：{edition}。",
    none: "没有满足需求的版本",
    impossible: "月活用户少于日活用户，不可能出现",
    key: "图案说明",
    areas: "各区域的数值",
    edition: "费用最低的版本",
    range: "{from}至{to}",
    more: "另有{n}个区域已绘制但未列出。",
};
