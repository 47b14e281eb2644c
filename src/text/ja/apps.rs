//! Japanese: the words of the list of apps.

use crate::text::later::AppsTexts;

pub(in crate::text) const TEXTS: AppsTexts = AppsTexts {
    name: "名前",
    name_missing: "アプリの名前を入力してください。",
    name_out_of_range: "改行を含まない1～100文字で入力してください。",
    name_taken: "上に同じ名前のアプリがあります。",
    edition: "エディション",
    recommended: "おすすめ：{edition}",
    no_price: "このアプリには{edition}の料金がありません。{why}",
    shown: "フォームに表示中",
    show: "フォームで編集",
    duplicate: "複製",
    up: "上へ",
    down: "下へ",
    remove: "削除",
    bring_back: "{name}を元に戻す",
    action: "{action}：{name}",
    full: "1つのアカウントのアプリは{n}個までです。",
    list: "アプリ（SDKAppID）",
};
