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
        "use a type that can, such as `DateTime<Utc>` in place of `Instant`, or finish with it before the `.await`",
        "service/local_instant",
        "bake",
    ),
    refused(
        "values",
        "A guard that is held across an `.await`",
        "read what you need out of it in a block of its own",
        "borrow/guard_kept",
        "sort",
    ),
    refused(
        "values",
        "A `&'static str` as a result",
        "a `String`; only locals may be text that is compiled in",
        "result_static_text",
        "size",
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
        let head = format!("fn {}(", self.shows);
        let mut lines = text.lines().skip_while(|line| !line.contains(&head));
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
        first.unwrap().to_owned()
    };
    let all = REFUSED.iter().map(|refused| (refused.case, of(refused)));
    all.collect()
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
