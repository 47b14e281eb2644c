//! Korean: the words around the feature matrix and the conflicts.

use crate::text::matrix::{ColumnTexts, ConflictTexts, MatrixTexts, TableTexts};

pub(in crate::text) const TEXTS: MatrixTexts = MatrixTexts {
    table: TableTexts {
        title: "버전별 제공 내용",
        caption: "여섯 가지 버전의 항목별 비교와 입력한 수치에 따른 버전별 요금",
        row_header: "한도, 할당량, 기능",
        first_choice: "첫 번째 버전",
        second_choice: "두 번째 버전",
        tick_what_you_need: "앱에 꼭 필요한 기능을 선택하십시오.",
        require: "필수: {feature}",
        does_not_apply: "해당 없음",
        notes: "표의 주석",
        note: "주석 {n}",
        back_to: "돌아가기: {row}",
        row_sources: "이 항목들이 실린 페이지",
        other_rows: "그 밖의 모든 항목",
    },
    column: ColumnTexts {
        after_migration: "전환 후 이용 가능",
        not_for_this_app: "이 앱은 이용 불가",
        no_answer: "아직 요금 없음",
        out_of_date: "이전 수치 기준",
        at_most: "{what}: 최대 {limit}",
        not_included: "미포함: {feature}",
        not_in_idc: "이 데이터 센터에서 미지원: {feature}",
        no_return: "유료 버전에서 되돌릴 수 없음",
        more: "(외 {n}건)",
    },
    conflict: ConflictTexts {
        badge: "출처 2개",
        badge_name: "출처 2개, 서로 다름: {subject}",
        used: "사용한 값",
        not_used: "사용하지 않은 값",
        why: "이유",
    },
};
