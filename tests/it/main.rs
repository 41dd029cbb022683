//! Hosts, services and the macro together, on the store in memory and on a clock that the tests own.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what is wrong by stopping"
)]

mod crash;
mod elsewhere;
mod events;
mod golden;
mod host;
mod injection;
mod late;
mod mocks;
mod parking;
mod promises;
#[expect(
    unreachable_pub,
    reason = "it is the README's program, as it stands there"
)]
mod readme;
mod scenarios;
mod shapes;
mod world;

#[test]
fn the_readmes_test_is_this_one() {
    let (_, program) = include_str!("readme.rs").split_once("// ---\n").unwrap();
    let readme = include_str!("../../README.md");
    assert!(
        readme.contains(&format!("```rust\n{program}```\n")),
        "the program of README.md's section \"Tests\" and tests/it/readme.rs differ"
    );
}
