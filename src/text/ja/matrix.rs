//! Japanese: the words around the feature matrix and the conflicts.

use crate::text::matrix::{ColumnTexts, ConflictTexts, MatrixTexts, TableTexts};

pub(in crate::text) const TEXTS: MatrixTexts = MatrixTexts {
    table: TableTexts {
        title: "エディション別の内容",
        caption: "6つのエディションの項目別比較と、入力値に対する各エディションの料金",
        row_header: "上限、無料利用枠、機能",
        first_choice: "1つ目のエディション",
        second_choice: "2つ目のエディション",
        tick_what_you_need: "アプリに必要な機能にチェックを入れてください。",
        require: "必須：{feature}",
        does_not_apply: "該当なし",
        notes: "表の注記",
        note: "注記{n}",
        back_to: "{row}に戻る",
        row_sources: "この項目が掲載されているページ",
        other_rows: "その他のすべての項目",
    },
    column: ColumnTexts {
        after_migration: "移行後に利用可能",
        not_for_this_app: "このアプリでは利用不可",
        no_answer: "料金は未確定",
        out_of_date: "以前の値による料金",
        at_most: "{what}：最大{limit}",
        not_included: "非対応：{feature}",
        not_in_idc: "このデータセンターでは非対応：{feature}",
        no_return: "有料エディションからは戻せません",
        more: "（ほか{n}件）",
    },
    conflict: ConflictTexts {
        badge: "出典2件",
        badge_name: "出典2件で内容が異なります：{subject}",
        used: "採用した値",
        not_used: "採用しなかった値",
        why: "理由",
    },
};
