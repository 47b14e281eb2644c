//! Japanese: the words of the prerendered page.

use crate::text::prerender::PrerenderTexts;

pub(in crate::text) const TEXTS: PrerenderTexts = PrerenderTexts {
    needs_script: "計算ツールには JavaScript と WebAssembly が必要です。それらがなくても、ここで例とすべての価格、機能の比較を見ることができます。",
    example: "例",
    example_caption: "この例での各エディションの月額料金とその内訳",
    prices: "価格",
    modes: "新しい料金プランは、{idcs}で、データセンターの最初のアプリが{date}以降に作成されたかまだ作成されていない場合と、申請により移行したアプリに適用されます。その他のアプリには旧料金プランが適用されます。",
    price_list: "{mode}：{date}の料金表、1アプリの月額",
    included: "含まれる量",
    price_for: "課金単位",
    per_block: "{n}ごと（端数も1単位）",
    per_user: "1ユーザーあたり",
    price_sources: "価格が記載されているページ",
    matrix_caption: "6つのエディションの項目別比較（付加価値サービスを除く）",
    programs: "プログラム向けの形式",
    link: "Tencent Cloud IM（Chat）の料金",
};
