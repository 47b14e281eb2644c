//! Simplified Chinese: the words of what acts on the feature matrix.

use crate::text::later::ToolsTexts;

pub(in crate::text) const TEXTS: ToolsTexts = ToolsTexts {
    find: "查找项目或版本",
    find_hint: "可输入中文、英文、韩文、日文名称，也可输入旧名称。",
    names_failed: "未能加载其他语言的名称，目前只在本页的名称中查找。",
    rows: "项目",
    all: "全部项目",
    differ: "仅显示有差异的项目",
    between: "两个版本之间的差异",
    all_shown: "已显示全部项目。",
    some_shown: "显示{shown}项，共{all}项，隐藏{hidden}项。",
    nothing: "没有与“{query}”相符的项目。",
    editions: "找到版本：{editions}。",
    reset: "显示全部项目",
    also: "又称：{name}",
    group: "{all}项",
    group_some: "{shown}项，共{all}项",
    prices: "各功能下方的金额，是支持该功能与不支持该功能的版本中各自费用最低者的差额。",
    current: "当前版本（{edition}）已支持",
    included: "{edition}已支持",
    dearer: "{to}：{difference} USD/月",
    after_migration: "仅迁移后可用：{edition}",
    never: "没有版本能在满足其他需求的同时支持",
};
