//! Every kind of bad scenario, through the core and through the program.

mod support;

use serde_json::Value;
use support::{Refusal, compare, core_answer, read, run};

#[test]
fn every_bad_scenario_is_refused_with_all_of_its_problems() {
    let cases: Vec<Refusal> = read("errors.json");
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|case| {
            let problem = check(case.text(), case.errors.clone()).err()?;
            Some(format!("{}: {problem}\n  why: {}", case.name, case.why))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of {} cases:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert!(cases.len() > 100, "only {} cases were found", cases.len());
}

#[test]
fn a_batch_has_an_errors_object_on_each_bad_line() {
    let cases: Vec<Refusal> = read("errors.json");
    let lines: Vec<_> = cases
        .iter()
        .map(Refusal::text)
        .filter(|it| !it.contains('\n'))
        .collect();
    let run = run(&["batch"], lines.join("\n").as_bytes());
    assert_eq!((Some(1), ""), (run.status, run.err.as_str()));
    let answers: Vec<_> = run.out.lines().collect();
    assert_eq!(lines.len(), answers.len());
    for (line, answer) in lines.iter().zip(answers) {
        assert_eq!(Err(answer.to_owned()), core_answer(line));
    }
}

#[test]
fn names_have_1_to_100_characters_of_any_length_in_bytes() {
    let named =
        |name: &str| format!(r#"{{"schema":1,"apps":[{{"idc":"china","name":"{name}"}}]}}"#);
    for letter in ["a", "가", "𐍈"] {
        assert!(
            core_answer(&named(&letter.repeat(100))).is_ok(),
            "100 × {letter}"
        );
        let one_more = named(&letter.repeat(101));
        assert_eq!(
            Ok(()),
            check(&one_more, pairs(&[("/apps/0/name", "out_of_range")]))
        );
    }
}

#[test]
fn a_scenario_has_1_to_300_apps() {
    let apps = |count| {
        format!(
            r#"{{"schema":1,"apps":[{}]}}"#,
            [r#"{"idc":"china"}"#].repeat(count).join(",")
        )
    };
    assert!(core_answer(&apps(300)).is_ok());
    assert_eq!(
        Ok(()),
        check(&apps(301), pairs(&[("/apps", "too_many_apps")]))
    );
}

#[test]
fn problems_beside_too_many_apps_are_reported_too() {
    let mut apps = [r#"{"idc":"china"}"#].repeat(300);
    apps.push(r#"{"idc":"moon"}"#);
    let text = format!(r#"{{"schema":1,"apps":[{}]}}"#, apps.join(","));
    let expected = [
        ("/apps", "too_many_apps"),
        ("/apps/300/idc", "unknown_value"),
    ];
    assert_eq!(Ok(()), check(&text, pairs(&expected)));
}

#[test]
fn deep_nesting_is_a_problem_and_no_crash() {
    for depth in [10, 13, 1_000, 50_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let within = format!(r#"{{"schema":1,"apps":[{{"idc":"china","usage":{open}{close}}}]}}"#);
        assert_eq!(
            Ok(()),
            check(&within, pairs(&[("/apps/0/usage", "wrong_type")])),
            "{depth}"
        );
        let unknown = format!(r#"{{"schema":1,"apps":[{{"idc":"china"}}],"x":{open}{close}}}"#);
        assert_eq!(
            Ok(()),
            check(&unknown, pairs(&[("/x", "unknown_field")])),
            "{depth}"
        );
        let alone = format!("{open}{close}");
        assert_eq!(
            Ok(()),
            check(&alone, pairs(&[("", "wrong_type")])),
            "{depth}"
        );
        assert_eq!(
            Ok(()),
            check(&open, pairs(&[("", "invalid_json")])),
            "{depth}"
        );
    }
}

#[test]
fn bytes_that_are_no_utf8_are_no_json() {
    let bytes = b"{\"schema\":1,\"apps\":[{\"idc\":\"china\",\"name\":\"\xff\"}]}";
    let quote = run(&["quote"], bytes);
    assert_eq!(Some(2), quote.status);
    assert_eq!(Ok(()), compare(&quote.err, pairs(&[("", "invalid_json")])));
    let batch = run(&["batch"], &[bytes.as_slice(), b"\n{}\n"].concat());
    assert_eq!((Some(1), 2), (batch.status, batch.out.lines().count()));
    let first = batch.out.lines().next().unwrap_or_default();
    assert_eq!(Ok(()), compare(first, pairs(&[("", "invalid_json")])));
}

/// The one door: the problems that core and program find, against those expected.
fn check(text: &str, expected: Vec<(String, String)>) -> Result<(), String> {
    let Err(errors) = core_answer(text) else {
        return Err("accepted by the core".to_owned());
    };
    compare(&errors, expected)?;
    let run = run(&["quote"], text.as_bytes());
    if (run.status, run.out.as_str()) != (Some(2), "") {
        return Err(format!(
            "the program ends with {:?} and {:?}",
            run.status, run.out
        ));
    }
    let parse = |text: &str| serde_json::from_str::<Value>(text).map_err(|it| it.to_string());
    if parse(&run.err)? == parse(&errors)? {
        Ok(())
    } else {
        Err(run.err)
    }
}

fn pairs(errors: &[(&str, &str)]) -> Vec<(String, String)> {
    errors
        .iter()
        .map(|(path, code)| ((*path).to_owned(), (*code).to_owned()))
        .collect()
}
