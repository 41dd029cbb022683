//! Where orders come from, and lines that are none.

use crate::premises::{Premises, give, some_orders};

const GOOD: &str =
    r#"{"id": "good", "customer": "Ada", "drink": "latte", "cups": 1, "card": "visa"}"#;

/// Gives the shop a bad line between good ones: it is named, and the others go on.
#[track_caller]
fn bad_line(line: &str, said: &[&str]) {
    let premises = Premises::new();
    let last = GOOD.replace("good", "last");
    let orders = premises.write_orders(&format!("{GOOD}\n\n{line}\n{last}\n"));
    let ended = premises.run(&orders).expect_code(1).expect_said(said);
    assert!(ended.results().into_keys().eq(["good", "last"]));
    // nothing of it was kept: without the line all is well
    let orders = premises.write_orders(&format!("{GOOD}\n{last}\n"));
    let ended = premises.run(&orders).expect_code(0);
    assert!(ended.results().into_keys().eq(["good", "last"]));
}

#[test]
fn a_line_that_is_no_json_is_named() {
    bad_line("one latte, please", &["line 3: this is no order"]);
}

#[test]
fn a_line_that_is_no_text_is_named() {
    let premises = Premises::new();
    let mut run = premises.start(None);
    let mut stdin = run.stdin();
    std::io::Write::write_all(&mut stdin, b"\xff\xfe\x00\n").unwrap();
    give(&mut stdin, GOOD);
    drop(stdin);
    let ended = run
        .end()
        .expect_code(1)
        .expect_said(&["line 1: this is no order"]);
    assert!(ended.results().into_keys().eq(["good"]));
}

#[test]
fn a_line_without_a_field_is_named() {
    let line = GOOD.replace(r#""drink": "latte", "#, "");
    bad_line(&line, &["line 3", "missing field `drink`"]);
}

#[test]
fn a_line_with_an_unknown_field_is_named() {
    let line = GOOD.replace("cups", "mugs");
    bad_line(&line, &["line 3", "unknown field `mugs`"]);
}

#[test]
fn an_id_with_other_contents_is_named() {
    let premises = Premises::new();
    let orders = premises.write_orders(&format!("{GOOD}\n"));
    let before = premises.run(&orders).expect_code(0).results();
    let other = GOOD.replace("latte", "espresso");
    let last = GOOD.replace("good", "last");
    let orders = premises.write_orders(&format!("{last}\n{other}\n{GOOD}\n"));
    let ended = premises.run(&orders).expect_code(1);
    let ended = ended.expect_said(&["line 2: order good", "other arguments"]);
    assert_eq!(ended.results()["good"], before["good"]);
    assert!(ended.results().into_keys().eq(["good", "last"]));
}

#[test]
fn one_of_two_contents_of_an_id_is_served() {
    let premises = Premises::new();
    let other = GOOD.replace("latte", "espresso");
    let orders = premises.write_orders(&format!("{GOOD}\n{other}\n"));
    // they are worked on at the same time: either may be the first
    let ended = premises.run(&orders).expect_code(1);
    let ended = ended.expect_said(&["order good", "other arguments"]);
    assert!(ended.results().into_keys().eq(["good"]));
    let steps: Vec<_> = premises.effects().into_iter().map(|e| e.step).collect();
    assert_eq!(steps, ["charge", "hand over"]);
}

#[test]
fn an_id_that_cannot_be_one_is_named() {
    let line = GOOD.replace("good", &"x".repeat(100_000));
    bad_line(&line, &["line 3"]);
}

#[test]
fn the_same_order_twice_is_one_order() {
    let premises = Premises::new();
    let orders = premises.write_orders(&format!("{GOOD}\n{GOOD}\n"));
    let ended = premises.run(&orders).expect_code(0);
    assert_eq!(ended.out.len(), 2);
    assert_eq!(ended.out[0], ended.out[1]);
    let steps: Vec<_> = premises.effects().into_iter().map(|e| e.step).collect();
    assert_eq!(steps, ["charge", "hand over"]);
}

#[test]
fn an_empty_file_is_no_work() {
    let premises = Premises::new();
    let orders = premises.write_orders("");
    let ended = premises.run(&orders).expect_code(0);
    assert_eq!(ended.out, [""; 0]);
    assert_eq!(premises.effects(), []);
}

#[test]
fn a_missing_file_is_named() {
    let premises = Premises::new();
    let missing = premises.data().join("nothing.jsonl");
    let name = missing.display().to_string();
    let ended = premises.run(&missing).expect_code(2);
    assert_eq!(ended.expect_said(&["cannot read", &name]).out, [""; 0]);
}

#[test]
fn standard_input_is_served_while_it_comes() {
    let premises = Premises::new();
    let mut run = premises.start(None);
    let mut stdin = run.stdin();
    give(&mut stdin, &some_orders(20));
    // more come later: the shop is not waiting for the end
    run.wait_for_results(20);
    // the last line has no end
    give(&mut stdin, GOOD);
    drop(stdin);
    let results = run.end().expect_code(0).results();
    assert_eq!(results.len(), 21);
    assert!(results.contains_key("good"));
}
