//! Japanese: the words of what several apps cost together.

use crate::text::later::AccountTexts;

pub(in crate::text) const TEXTS: AccountTexts = AccountTexts {
    total: "すべてのアプリ",
    without: "{names}を除く（料金が未確定）",
    nothing: "料金を計算できるアプリがまだありません。足りない項目は各アプリに表示しています。",
    not_pooled: "料金はアプリごとに計算します。プラン、無料利用枠、付加価値サービスをアプリ間で共有することはできません。",
    merging: "複数のアプリを1つにまとめた場合",
    basis: "最大値がすべて同じ日に重なり、2つのアプリを併用するユーザーはいないものとして合計した上限値です。実際の値はこれより小さいことがあります。",
    merged: "{idc}、{mode}：{names}を1つのアプリにまとめた場合の使用量の上限：{usage}。",
    saves: "{edition}なら月額は最大 {total} USDで、別々の場合の {apart} USDより {difference} USD以上安くなります。",
    costs: "{edition}なら月額は最大 {total} USDで、別々の場合の {apart} USDより最大 {difference} USD高くなります。",
    equal: "{edition}なら月額は最大 {total} USDで、別々の場合と同額です。",
    none_fits: "この料金プランには、まとめたアプリの条件に合うエディションがありません。",
    beyond: "{names}を1つのアプリにまとめると、入力できる最大値の{n}を超えるため計算できません。",
    unknown: "使用量に不明な値があるため計算できません。",
};
