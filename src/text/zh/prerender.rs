//! Chinese: the words of the prerendered page.

use crate::text::prerender::PrerenderTexts;

pub(in crate::text) const TEXTS: PrerenderTexts = PrerenderTexts {
    needs_script: "计算器需要 JavaScript 和 WebAssembly。没有它们，此处仍可查看示例、全部价格和功能对比。",
    example: "示例",
    example_caption: "此示例中各版本的每月费用及明细",
    prices: "价格",
    modes: "在{idcs}，若数据中心的第一个应用创建于 {date} 当天或之后，或尚未创建，则采用新版本计费；按申请迁移的应用亦然。其他应用均采用旧版本计费。",
    price_list: "{mode}：{date} 的价格表，每个应用每月",
    included: "包含额度",
    price_for: "计价单位",
    per_block: "每 {n}，不足一份按一份计",
    per_user: "每名用户",
    price_sources: "列出这些价格的页面",
    matrix_caption: "逐项比较六个版本（不含增值服务）",
    programs: "供程序读取",
    link: "腾讯云即时通信 IM 的价格",
};
