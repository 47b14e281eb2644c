//! Simplified Chinese: the words around the feature matrix and the conflicts.

use crate::text::matrix::{ColumnTexts, ConflictTexts, MatrixTexts, TableTexts};

pub(in crate::text) const TEXTS: MatrixTexts = MatrixTexts {
    table: TableTexts {
        title: "套餐包功能对比",
        caption: "逐项比较六个版本，并显示按您的数值计算的各版本费用",
        row_header: "上限、免费额度或功能",
        first_choice: "第一个版本",
        second_choice: "第二个版本",
        tick_what_you_need: "请勾选应用必需的功能。",
        require: "必需：{feature}",
        does_not_apply: "不适用",
        notes: "表格注释",
        note: "注释{n}",
        back_to: "返回：{row}",
        row_sources: "列出这些项目的页面",
        other_rows: "其他所有项目",
    },
    column: ColumnTexts {
        after_migration: "迁移后可用",
        not_for_this_app: "此应用不可用",
        no_answer: "还没有价格",
        out_of_date: "按先前的数值计算",
        at_most: "{what}：最多{limit}",
        not_included: "不支持：{feature}",
        not_in_idc: "此数据中心不提供：{feature}",
        no_return: "付费版本不能回到此版本",
        more: "（另有{n}项）",
    },
    conflict: ConflictTexts {
        badge: "2个来源",
        badge_name: "2个来源不一致：{subject}",
        used: "此处采用",
        not_used: "未采用",
        why: "理由",
    },
};
