//! Japanese: the words of the map: which edition is the cheapest over two usages.

use crate::text::later::MapTexts;

pub(in crate::text) const TEXTS: MapTexts = MapTexts {
    title: "{along}と{up}による最安のエディション",
    up: "縦軸",
    among: "エディション",
    own: "このアプリで利用可能",
    all: "移行後を含む",
    ratio: "1日のユーザー1人あたりの月間ユーザー数",
    ratio_hint: "空欄の場合は、フォームの月間ユーザー数を使います。",
    by_ratio: "月間ユーザー数は、1日のユーザー1人あたり{ratio}人として計算し、端数を切り上げます。",
    by_known: "月間ユーザー数は{n}人とし、1日のユーザー数のほうが多い場合はその人数とします。",
    no_mau: "月間ユーザー数で課金されるエディションを表示するには、1日のユーザー1人あたりの月間ユーザー数、またはフォームの月間ユーザー数を入力してください。",
    you: "入力値",
    yours: "入力値（{x}、{y}）：{edition}。",
    none: "条件に合うエディションなし",
    impossible: "月間ユーザー数が1日のユーザー数より少ない（あり得ない値）",
    key: "模様の凡例",
    areas: "領域ごとの数値",
    edition: "最安のエディション",
    range: "{from}～{to}",
    more: "ほかの{n}件の領域は、図にのみ表示しています。",
};
