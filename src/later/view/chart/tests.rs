use im_pricing_core::edition::Edition;
use im_pricing_core::metric::{Feature, Metric};

use super::drawing::vertices;
use super::{ChartModel, Choice, LabelPlace, chart, power_below, round_up};
use crate::draft::{Draft, Field};
use crate::later::view::axis::Spacing;
use crate::state::Answered;
use crate::text::{Lang, every_language, texts};

mod read_out;

const DAU: Choice = Choice {
    metric: Metric::PeakDau,
    is_whole: false,
    spacing: Spacing::Linear,
};

fn example(changes: &[(Metric, &str)]) -> Draft {
    let mut draft = Draft::example();
    for (metric, text) in changes {
        draft.set_text(Field::Usage(*metric), (*text).to_owned());
    }
    draft
}

fn answered(draft: &Draft) -> Answered {
    let answered = draft.read().ok().and_then(crate::state::answer);
    answered.expect("a valid draft")
}

fn drawn(draft: &Draft, choice: Choice) -> ChartModel {
    chart(&answered(draft), choice, texts(Lang::En)).expect("editions to draw")
}

fn sentences(model: &ChartModel) -> Vec<&str> {
    let all = model.changes.iter().flat_map(|it| &it.changes);
    all.map(|it| it.words.as_str()).collect()
}

/// The example with few groups, so that users alone make the price.
fn few_groups() -> Draft {
    example(&[(Metric::PeakGroups, "100"), (Metric::PeakDau, "10001")])
}

#[test]
fn the_lines_turn_at_the_breakpoints_of_the_core() {
    let model = drawn(&few_groups(), DAU);
    let pro = model.curves.of(Edition::Pro).expect("pro is drawn");
    let turns = vertices(pro, &model.x, false);
    let values: Vec<_> = turns.iter().map(|(value, _)| *value).collect();
    let turns_at = [
        0, 10_000, 10_001, 20_000, 20_001, 30_000, 30_001, 40_000, 40_001, 50_000,
    ];
    assert_eq!(turns_at.to_vec(), values);
    assert!(
        turns
            .iter()
            .all(|(value, cost)| pro.at(*value) == Some(*cost))
    );
}

#[test]
fn vertices_are_few_and_exact_however_far_the_axis_reaches() {
    let far = example(&[
        (Metric::PeakDau, "10000000000"),
        (Metric::Mau, "10000000000"),
    ]);
    for spacing in [Spacing::Linear, Spacing::Log] {
        let model = drawn(&far, Choice { spacing, ..DAU });
        for curve in &model.curves.all {
            let turns = vertices(curve, &model.x, spacing == Spacing::Log);
            assert!(turns.len() < 3_000, "{}", turns.len());
            assert!(turns.is_sorted_by(|one, next| one.0 < next.0));
            assert!(
                turns
                    .iter()
                    .all(|(value, cost)| curve.at(*value) == Some(*cost))
            );
            let end = model.x.last().min(curve.last());
            assert_eq!(Some(end), turns.last().map(|it| it.0));
        }
        assert!(model.figures.rows.len() <= 41);
    }
}

#[test]
fn a_straight_piece_bends_where_ratios_are_drawn() {
    let log = Choice {
        metric: Metric::Mau,
        spacing: Spacing::Log,
        ..DAU
    };
    let model = drawn(&example(&[(Metric::PeakDau, "100")]), log);
    let standard = model.curves.of(Edition::Standard).expect("it is drawn");
    assert!(vertices(standard, &model.x, true).len() > 20);
    assert_eq!(4, vertices(standard, &model.x, false).len());
    assert_eq!((100, 200_000), (model.x.first(), model.x.last()));
}

#[test]
fn crossings_are_told_with_their_numbers() {
    let mau = Choice {
        metric: Metric::Mau,
        ..DAU
    };
    let model = drawn(&few_groups(), mau);
    assert_eq!(
        vec![
            "Pro Edition costs the least in all of this range.",
            "Up to 43,398 monthly users, Standard Edition (after moving) costs the least.",
            "From 43,399 monthly users on, Standard Edition (after moving) costs more than Pro Edition.",
        ],
        sentences(&model)
    );
    let numbers: Vec<_> = model.crossings.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(vec!["1"], numbers);
    // 43,399 of 200,000.
    assert_eq!("21.69%", model.crossings[0].left);
}

#[test]
fn quotas_and_ends_of_free_editions_are_hairlines_with_sentences() {
    let mut draft = few_groups();
    draft.set_text(Field::Usage(Metric::Mau), String::new());
    let model = drawn(&draft, DAU);
    let edges: Vec<_> = model.edges.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(vec!["100", "10,000"], edges);
    assert_eq!(
        vec![
            "Up to 100 daily users, Free Edition costs the least.",
            "Free Edition ends below 101 daily users; from there Pro Edition costs the least.",
            "At most 100 daily users: Free Edition.",
            "The fee includes 10,000 daily users: Pro Edition, Ultimate Edition.",
        ],
        sentences(&model)
    );
    assert_eq!(
        vec!["To draw Developer Edition, Standard Edition, Premium Edition, enter: Monthly users."],
        model.remarks
    );
}

#[test]
fn nothing_to_draw_says_why() {
    let mut draft = example(&[(Metric::Mau, "")]);
    draft.first_app_date = "2023-01-05".to_owned();
    let model = chart(&answered(&draft), DAU, texts(Lang::En));
    let remarks = model.expect_err("no edition has a cost");
    assert!(
        remarks[0].starts_with("To draw Standard Edition, "),
        "{remarks:?}"
    );
}

#[test]
fn what_does_not_fit_is_named_and_not_drawn() {
    let mut draft = few_groups();
    draft.features = vec![Feature::Community];
    let model = drawn(&draft, DAU);
    let drawn: Vec<_> = model.lines.iter().map(|it| it.edition).collect();
    assert!(!drawn.contains(&Edition::Pro));
    let left_out = "Free Edition, Pro Edition, Developer Edition, Standard Edition.";
    assert!(
        model.remarks.iter().any(|it| it.ends_with(left_out)),
        "{:?}",
        model.remarks
    );
    let monthly =
        "Monthly users count as 90,000, or as many as the daily users where those are more.";
    assert_eq!(Some(monthly), model.remarks.last().map(String::as_str));
}

#[test]
fn names_beside_the_lines_never_cover_each_other() {
    for metric in Metric::ALL {
        for is_whole in [false, true] {
            let choice = Choice {
                metric: *metric,
                is_whole,
                ..DAU
            };
            let model = drawn(&Draft::example(), choice);
            let mut heights: Vec<f64> = model
                .lines
                .iter()
                .filter_map(|line| match &line.label {
                    LabelPlace::Beside { bottom, .. } => bottom.strip_suffix('%')?.parse().ok(),
                    _ => None,
                })
                .collect();
            heights.sort_by(f64::total_cmp);
            assert_eq!(4, heights.len());
            assert!(
                heights.windows(2).all(|it| it[1] - it[0] > 5.59),
                "{heights:?}"
            );
        }
    }
}

#[test]
fn the_table_has_a_row_for_each_value_before_a_change() {
    let model = drawn(&few_groups(), DAU);
    assert_eq!("Peak daily users", model.figures.heads[0]);
    let row = &model.figures.rows[0];
    assert_eq!(("10,000", "449.99"), (row.0.as_str(), row.1[0].as_str()));
    assert_eq!("", model.figures.further);
    let whole = Choice {
        is_whole: true,
        ..DAU
    };
    let model = drawn(&few_groups(), whole);
    // 40 ends, the end of the side, and the reader's own figure.
    assert_eq!(42, model.figures.rows.len());
    assert!(model.figures.rows.iter().any(|it| it.0 == "10,001"));
    assert_eq!(
        Some("1,000,000"),
        model.figures.rows.last().map(|it| it.0.as_str())
    );
    assert_eq!(
        "And so on: Pro Edition: 449.99 USD more for each further 10,000. Ultimate Edition: \
         449.99 USD more for each further 10,000. Standard Edition (after moving): 0.015 USD more \
         for each further one. Premium Edition (after moving): 0.015 USD more for each further one.",
        model.figures.further
    );
}

#[test]
fn the_table_has_a_row_where_another_edition_becomes_the_cheapest() {
    let choice = Choice {
        metric: Metric::Mau,
        ..DAU
    };
    let model = drawn(&Draft::example(), choice);
    let rows: Vec<_> = model.figures.rows.iter().map(|it| it.0.as_str()).collect();
    assert!(
        rows.contains(&"163,396") || rows.contains(&"163,395"),
        "{rows:?}"
    );
    assert!(rows.contains(&"90,000"), "{rows:?}");
}

#[test]
fn of_equals_the_edition_that_needs_no_move_is_the_lowest() {
    let draft = example(&[
        (Metric::PeakDau, "30"),
        (Metric::PeakGroups, "50"),
        (Metric::Mau, "80"),
    ]);
    let model = drawn(&draft, DAU);
    let read = model.read_out(30, texts(Lang::En));
    let least: Vec<_> = read.amounts.iter().filter(|it| it.is_least).collect();
    assert_eq!(
        vec![Edition::Free],
        least.iter().map(|it| it.edition).collect::<Vec<_>>()
    );
}

#[test]
fn every_language_draws_the_chart() {
    for texts in every_language() {
        let model = chart(&answered(&Draft::example()), DAU, texts).expect("a chart");
        assert!(sentences(&model).iter().all(|it| !it.contains('{')));
        assert!(!model.title.contains('{'));
    }
}

#[test]
fn ends_of_axes_are_round() {
    for (expected, value) in [
        (1, 0),
        (1, 1),
        (2, 2),
        (5, 3),
        (100, 70),
        (200_000, 180_000),
    ] {
        assert_eq!(expected, round_up(value));
    }
    for (expected, value) in [(1, 0), (1, 9), (10, 10), (10, 99), (10_000, 35_000)] {
        assert_eq!(expected, power_below(value));
    }
}
