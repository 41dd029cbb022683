//! What does not compile, and what to write instead.
//!
//! Cases of `tests/ui` are taken from there, with the messages that are held there. Those of this
//! folder are compiled here; only the first line of their message is part of the page.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// A construct that is refused.
pub(crate) struct Refused {
    /// The module of the section where it is told.
    pub(crate) section: &'static str,
    pub(crate) title: &'static str,
    /// What to write instead.
    pub(crate) instead: &'static str,
    /// `area/case` of `tests/ui/area/fail/case.rs`, or `case` of `tests/guide/refused/case.rs`.
    pub(crate) case: &'static str,
    /// The function that shows it.
    pub(crate) shows: &'static str,
}

const fn refused(
    section: &'static str,
    title: &'static str,
    instead: &'static str,
    case: &'static str,
    shows: &'static str,
) -> Refused {
    Refused {
        section,
        title,
        instead,
        case,
        shows,
    }
}

/// All of them, in the order of the page.
pub(crate) const REFUSED: &[Refused] = &[
    refused(
        "values",
        "A value that cannot be saved",
        "use a type that can, such as `DateTime<Utc>` in place of `Instant` (see [A clock, a random number](#a-clock-a-random-number)), or finish with it before the `.await`",
        "service/local_instant",
        "bake",
    ),
    refused(
        "values",
        "A value that is shared",
        "one owner and references to it; serde does not keep what is shared",
        "service/local_rc",
        "bake",
    ),
    refused(
        "values",
        "A value that is not `Send`, still in scope at an await",
        "put it into a block of its own that ends before the `.await`, as for `tokio::spawn` (see [What is over before the `.await`](#what-is-over-before-the-await))",
        "value_not_send",
        "shared",
    ),
    refused(
        "values",
        "A text that is compiled in, as a result",
        "a `String`; only locals may be a `&'static str`",
        "service/result_reference",
        "size",
    ),
    refused(
        "patterns",
        "A reference as a parameter",
        "an owned type: the call is recorded",
        "service/parameter_reference",
        "bake",
    ),
    refused(
        "patterns",
        "`impl Trait` as a parameter",
        "write the type out",
        "service/parameter_impl_trait",
        "bake",
    ),
    refused(
        "patterns",
        "A pattern that moves one field and borrows another",
        "move them all, or `ref` them all",
        "ref_of_what_is_moved_apart",
        "bill",
    ),
    refused(
        "references",
        "A name that a state gave before it changes",
        "`.to_owned()`: the getter is asked again, so the state must not change meanwhile",
        "borrow/text_of_a_state_that_changes",
        "pay",
    ),
    refused(
        "references",
        "A part of a list of `&'static str` that changes",
        "`.to_owned()`: the part is made again from the list, which must stay as it is",
        "borrow/part_of_a_list_of_texts_that_changes",
        "first",
    ),
    refused(
        "loops",
        "The parts of a compiled-in text in a list that changes",
        "take the text out of the list first: `let line: &str = lines[0];`",
        "borrow/source_of_a_loop_that_changes",
        "all",
    ),
    refused(
        "references",
        "A reference that your own function gave",
        "clone what it gives (`.clone()`, for an `Option` `.cloned()`), or write the expression in place",
        "borrow/function_that_borrows",
        "sort",
    ),
    refused(
        "references",
        "A text that your own getter gave",
        "`.to_owned()` it (see [Copies in place of references](#copies-in-place-of-references)), or name the field: `&order.name`",
        "text_of_a_getter",
        "bill",
    ),
    refused(
        "references",
        "A list of parts of a text",
        "own them: `.map(str::to_owned)` before `collect` (see [Copies in place of references](#copies-in-place-of-references))",
        "list_of_texts",
        "words",
    ),
    refused(
        "references",
        "A reference that is set anew",
        "keep the index, the key, or move what you walk over",
        "borrow/reference_assigned_again",
        "sort",
    ),
    refused(
        "references",
        "The first entry of a hash map",
        "a `BTreeMap`, or the key by value",
        "borrow/first_key_of_a_hash_map",
        "sort",
    ),
    refused(
        "loops",
        "A loop over a hash map",
        "its keys, collected (see [A hash map, by way of its keys](#a-hash-map-by-way-of-its-keys)), or a `BTreeMap`",
        "borrow/loop_over_a_hash_map",
        "sort",
    ),
    refused(
        "loops",
        "What your own function gives to walk",
        "own it: `.cloned().collect::<Vec<_>>()`, or walk the list itself",
        "service/items_of_an_own_iterator",
        "bake",
    ),
    refused(
        "loops",
        "An iterator that is advanced by hand",
        "a `for` loop, or an index",
        "borrow/iterator_kept",
        "sort",
    ),
    refused(
        "loops",
        "A list that changes in its own loop",
        "take from it with `pop` (see [`while let` on a stack](#while-let-on-a-stack)); a plain fn is refused as well",
        "borrow/changed_in_its_own_loop",
        "sort",
    ),
    refused(
        "in_place",
        "A filter on items that are changed",
        "an `if` in the body (see [Items that are changed in their place](#items-that-are-changed-in-their-place))",
        "borrow/filter_on_items_that_change",
        "sort",
    ),
    refused(
        "in_place",
        "Links that are followed by a reference",
        "move along (see [A list of boxes, walked by moving](#a-list-of-boxes-walked-by-moving))",
        "links_followed_by_reference",
        "sum",
    ),
    refused(
        "closures",
        "A closure without types",
        "write the types of its parameters",
        "borrow/closure_without_types",
        "sort",
    ),
    refused(
        "closures",
        "A closure over what changes",
        "read the value in the closure's place, or pass it as an argument",
        "service/closure_of_a_value_that_changes",
        "bake",
    ),
    refused(
        "closures",
        "An await in a closure",
        "a loop",
        "service/await_in_a_closure",
        "bake",
    ),
    refused(
        "moves",
        "A field that is moved out, with others used after an await",
        "take the struct apart (see [A struct is taken apart, and its parts go their own ways](#a-struct-is-taken-apart-and-its-parts-go-their-own-ways))",
        "partial_move",
        "bill",
    ),
    refused(
        "expressions",
        "An await in an async block",
        "await it in the routine, or make the block a routine; ordinary futures go into a `step`",
        "service/await_in_an_async_block",
        "bake",
    ),
    refused(
        "expressions",
        "An await in an array of copies",
        "bind it to a variable first",
        "service/await_in_an_array_of_copies",
        "bake",
    ),
    refused(
        "control",
        "An await in a guard of an arm",
        "compute it before the `match`, or an `if` in the arm",
        "service/await_in_a_guard",
        "bake",
    ),
    refused(
        "macros",
        "An await in a macro of your own",
        "bind it to a variable first",
        "service/await_in_a_macro",
        "bake",
    ),
    refused(
        "macros",
        "An await in the message of an assertion",
        "bind it to a variable first",
        "service/await_in_an_assert_message",
        "bake",
    ),
    refused(
        "helpers",
        "An ordinary future",
        "`step(\"name\", future)`, or `inline(future)`",
        "service/ordinary_future",
        "bake",
    ),
    refused(
        "helpers",
        "A helper outside of the service that awaits routines",
        "make it a routine of the service (see [A part of a routine, as a routine](#a-part-of-a-routine-as-a-routine))",
        "helper_that_awaits_routines",
        "bill",
    ),
    refused(
        "helpers",
        "A generic routine",
        "write the type out; generic functions may be called",
        "service/routine_generic",
        "bake",
    ),
    refused(
        "helpers",
        "`&mut self`",
        "keep what changes in locals, or in an aggregate",
        "service/receiver_mut",
        "bake",
    ),
    refused(
        "handles",
        "A call that is made now and awaited later",
        "`start(call).await`, or `when_all((a, b)).await`",
        "service/local_call",
        "bake",
    ),
    refused(
        "handles",
        "A copy of a client",
        "a reference to it, `&self.kitchen`, or the field itself",
        "client_in_a_variable",
        "sum",
    ),
    refused(
        "operations",
        "`tokio::join!` and the like",
        "`when_all((a, b))`",
        "service/join",
        "bake",
    ),
    refused(
        "operations",
        "`tokio::select!`",
        "`when_any((a, b))`, `.timeout(..)`",
        "service/select",
        "bake",
    ),
    refused(
        "operations",
        "A step in a group",
        "make the step a routine of its own (see [Steps and timers in a group](#steps-and-timers-in-a-group))",
        "service/steps_in_a_group",
        "bake",
    ),
    refused(
        "operations",
        "A routine in a step",
        "await it in the routine; a step is for what is outside of the services",
        "service/routine_in_a_step",
        "bake",
    ),
    refused(
        "operations",
        "A timer beside a call with another error",
        "a private routine that awaits the timer (see [Steps and timers in a group](#steps-and-timers-in-a-group))",
        "delay_in_a_group",
        "both",
    ),
    refused(
        "operations",
        "More than two in `when_any`",
        "a `Vec` (see [`when_any` of a list](#when_any-of-a-list))",
        "service/when_any_of_three",
        "bake",
    ),
    refused(
        "operations",
        "The name of a step in a variable",
        "a literal: the name is what finds the step again",
        "service/step_name_variable",
        "bake",
    ),
];

impl Refused {
    fn path(&self) -> PathBuf {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        match self.case.split_once('/') {
            Some((area, case)) => tests.join(format!("ui/{area}/fail/{case}.rs")),
            None => tests.join(format!("guide/refused/{}.rs", self.case)),
        }
    }

    fn is_of_this_folder(&self) -> bool {
        !self.case.contains('/')
    }

    /// The function that shows it, without the rest of the program.
    pub(crate) fn code(&self) -> String {
        let path = self.path();
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let head = format!("fn {}", self.shows);
        let begins = |line: &&str| line.split(['(', '<']).next().unwrap().ends_with(&head);
        let mut lines = text.lines().skip_while(|line| !begins(line));
        let first = lines.next();
        let first = first.unwrap_or_else(|| panic!("{} has no `{head}`", path.display()));
        let indent = first.len() - first.trim_start().len();
        let end = format!("{}}}", " ".repeat(indent));
        let body = lines.by_ref().take_while(|line| *line != end);
        let mut code = vec![first];
        code.extend(body);
        code.push(&end);
        let code = code.iter().map(|line| line.get(indent..).unwrap_or(line));
        code.collect::<Vec<_>>()
            .join("\n")
            .replace("pub async", "async")
    }
}

/// The first line of the message about each case.
pub(crate) fn messages() -> &'static BTreeMap<&'static str, String> {
    static MESSAGES: LazyLock<BTreeMap<&str, String>> = LazyLock::new(compiled);
    &MESSAGES
}

fn compiled() -> BTreeMap<&'static str, String> {
    let compiled = compile();
    let of = |refused: &Refused| {
        let path = if refused.is_of_this_folder() {
            compiled.join(format!("{}.rs", refused.case))
        } else {
            refused.path()
        };
        let message = fs::read_to_string(path.with_extension("stderr"));
        let message = message.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let first = message.lines().find(|line| line.starts_with("error"));
        without_folders(first.unwrap())
    };
    let all = REFUSED.iter().map(|refused| (refused.case, of(refused)));
    all.collect()
}

/// Types of blocks are named after the file in which they stand, of which only the name is the same
/// wherever the project and its target folder are.
fn without_folders(message: &str) -> String {
    let mut parts = message.split("block@");
    let mut without = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let file = part.find(".rs").unwrap_or(0);
        let name = part[..file].rfind('/').map_or(0, |slash| slash + 1);
        without.push_str("block@");
        without.push_str(&part[name..]);
    }
    without
}

#[test]
fn messages_are_the_same_in_every_folder() {
    let of = |folder: &str| {
        without_folders(&format!(
            "`Step<{{async block@{folder}steps.rs:9:35}}>` is a/b"
        ))
    };
    assert_eq!(of("/a/b/"), of(""));
    assert_eq!(of("$DIR/a/"), of(""));
    assert_eq!(of(""), "`Step<{async block@steps.rs:9:35}>` is a/b");
}

/// Set for the process that compiles: where the cases are.
const COMPILES: &str = "DASYNC_GUIDE_CASES";

/// Compiles copies of this folder's cases, and says where they and their messages are. Messages are
/// asked for as new ones, of a process of its own, since they are not compared as a whole.
fn compile() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
    fs::create_dir_all(&folder).unwrap();
    for old in fs::read_dir(&folder).unwrap() {
        fs::remove_file(old.unwrap().path()).unwrap();
    }
    let own: Vec<_> = REFUSED.iter().filter(|r| r.is_of_this_folder()).collect();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/guide/refused");
    assert_eq!(
        fs::read_dir(source).unwrap().count(),
        own.len(),
        "every case of the folder is told on the page"
    );
    for refused in own {
        let case = folder.join(format!("{}.rs", refused.case));
        fs::copy(refused.path(), case).unwrap();
    }
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "refused::refused_programs_do_not_compile"])
        .env("TRYBUILD", "overwrite")
        .env(COMPILES, &folder)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&child.stderr);
    assert!(child.status.success(), "{told}");
    folder
}

#[test]
fn refused_programs_do_not_compile() {
    if let Some(folder) = std::env::var_os(COMPILES) {
        let cases = Path::new(&folder).join("*.rs");
        trybuild::TestCases::new().compile_fail(cases);
    } else {
        assert_eq!(messages().len(), REFUSED.len(), "each case is told once");
    }
}
