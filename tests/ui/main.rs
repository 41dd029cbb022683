//! Wrong programs, and what the compiler says about them; right ones, and that they run.
//!
//! Method: every file in `*/fail` has one mistake, and its first line says which. The `.stderr` next
//! to it is what a user reads, and the bar is one error, at the user's own token, in the user's
//! words. Where that is not reached, the second line is `// # known: ..` and says how far; a case
//! that is better than its line fails too, so that the line goes away. `TRYBUILD=overwrite cargo
//! test --test ui` writes the messages again. The programs in `*/pass` follow the advice of the
//! messages.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use std::fs;
use std::path::{Path, PathBuf};

#[path = "aggregate/pass/advice.rs"]
mod aggregate;
#[path = "borrow/pass/advice.rs"]
mod borrow;
#[path = "contract/pass/advice.rs"]
mod contract;
#[path = "event/pass/advice.rs"]
mod event;
#[path = "service/pass/advice.rs"]
mod service;

#[test]
fn wrong_programs_are_refused_in_the_users_words() {
    let programs = trybuild::TestCases::new();
    programs.compile_fail("tests/ui/*/fail/*.rs");
    // they are compiled now, so the messages that are looked at below are today's
    drop(programs);
    let cases = cases();
    assert!(cases.len() > 150, "the cases are not where they are");
    let mut broken = vec![];
    for case in cases {
        let program = fs::read_to_string(&case).unwrap();
        let message = fs::read_to_string(case.with_extension("stderr")).unwrap();
        let shown = case.display();
        let mut lines = program.lines();
        if !lines.next().is_some_and(|l| l.starts_with("// ")) {
            broken.push(format!("{shown}: the first line says which mistake it is"));
        }
        let known = lines.next().and_then(|l| l.strip_prefix("// # known: "));
        let found = flaws(&program, &message).join(", ");
        if known.unwrap_or_default() != found {
            broken.push(format!(
                "{shown}: `{found}`, but the known line is {known:?}"
            ));
        }
        if message.contains("--> /") || message.contains("$RUST") {
            broken.push(format!("{shown}: depends on what is installed"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let mut cases = vec![];
    for area in fs::read_dir(folder).unwrap() {
        let fail = area.unwrap().path().join("fail");
        let Ok(files) = fs::read_dir(fail) else {
            continue;
        };
        let programs = files
            .map(|f| f.unwrap().path())
            .filter(|p| p.extension().is_some_and(|e| e == "rs"));
        cases.extend(programs);
    }
    cases.sort();
    cases
}

/// How far a message is from the bar.
fn flaws(program: &str, message: &str) -> Vec<String> {
    let lines: Vec<&str> = program.lines().collect();
    let mut flaws = vec![];
    let starts: Vec<usize> = message
        .match_indices("error")
        .map(|(at, _)| at)
        .filter(|at| *at == 0 || message[..*at].ends_with('\n'))
        .collect();
    if starts.len() != 1 {
        flaws.push(format!("gives {} errors", starts.len()));
    }
    // a mistake in the attribute's own arguments is the user's token
    let at_the_macro = starts.iter().any(|at| {
        let place = message[*at..].lines().nth(1).unwrap_or_default();
        let mut place = place.rsplit(':');
        let column: Option<usize> = place.next().and_then(|c| c.parse().ok());
        let line: Option<usize> = place.next().and_then(|l| l.parse().ok());
        column == Some(1)
            && line
                .and_then(|l| lines.get(l - 1))
                .is_some_and(|l| l.starts_with("#["))
    });
    if at_the_macro {
        flaws.push("points at the attribute".to_owned());
    }
    if message.contains("`__") {
        flaws.push("names what the user did not write".to_owned());
    }
    flaws
}
