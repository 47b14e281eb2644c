//! Simplified Chinese: the words of the list of apps.

use crate::text::later::AppsTexts;

pub(in crate::text) const TEXTS: AppsTexts = AppsTexts {
    name: "名称",
    name_missing: "请为应用命名。",
    name_out_of_range: "请使用1至100个字符，不含换行。",
    name_taken: "前面已有同名的应用。",
    edition: "版本",
    recommended: "推荐：{edition}",
    no_price: "{edition}对此应用没有价格。{why}",
    shown: "表单中的应用",
    show: "在表单中编辑",
    duplicate: "复制",
    up: "上移",
    down: "下移",
    remove: "移除",
    bring_back: "恢复 {name}",
    action: "{action}：{name}",
    full: "一个账号最多有{n}个应用。",
    list: "应用（SDKAppID）",
};
