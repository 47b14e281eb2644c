//! Japanese: the headings of the conditions.

use crate::text::later::TopicTexts;

pub(in crate::text) const TEXTS: TopicTexts = TopicTexts {
    calendar: "請求の日程",
    migration: "新しい料金プランへの移行",
    definitions: "用語の意味",
    facts: "知っておきたいこと",
    add_ons: "付加価値サービス",
    calls: "オーディオビデオ通話機能",
    downgrade: "ダウングレードで使えなくなる機能",
    contacts: "公式ページと問い合わせ先",
};
