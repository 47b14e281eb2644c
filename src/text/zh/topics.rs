//! Simplified Chinese: the headings of the conditions.

use crate::text::later::TopicTexts;

pub(in crate::text) const TEXTS: TopicTexts = TopicTexts {
    calendar: "计费周期",
    migration: "迁移到新版本计费",
    definitions: "名词解释",
    facts: "注意事项",
    add_ons: "增值服务",
    calls: "音视频通话",
    downgrade: "降级后失去的功能",
    contacts: "官方页面和联系方式",
};
