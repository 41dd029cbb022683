//! Rules of the repository that no compiler holds.
//!
//! Method: read the sources as text. Each rule names the file and line that breaks it.

#![expect(clippy::unwrap_used, reason = "a test says what is wrong by stopping")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The workspace packages that a manifest's `[dependencies]` name.
fn arrows(manifest: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    let mut inside = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            inside = line == "[dependencies]";
        } else if inside
            && let Some(name) = line.split(['.', ' ', '=']).next()
            && name.starts_with("dasync")
        {
            found.push(name.to_owned());
        }
    }
    found.sort();
    found
}

#[test]
fn dependencies_point_inwards() {
    let allowed: [(&str, &[&str]); 7] = [
        ("domain/macros/Cargo.toml", &[]),
        ("domain/Cargo.toml", &[]),
        ("application/Cargo.toml", &["dasync-domain"]),
        (
            "projections/Cargo.toml",
            &["dasync-application", "dasync-domain"],
        ),
        (
            "infrastructure/Cargo.toml",
            &["dasync-application", "dasync-domain", "dasync-projections"],
        ),
        (
            "infrastructure/cli/Cargo.toml",
            &[
                "dasync-application",
                "dasync-domain",
                "dasync-infrastructure",
            ],
        ),
        // not the command line tool: who uses the library does not build a parser of arguments
        (
            "Cargo.toml",
            &[
                "dasync-application",
                "dasync-domain",
                "dasync-infrastructure",
                "dasync-macros",
                "dasync-projections",
            ],
        ),
    ];
    for (manifest, allowed) in allowed {
        let found = arrows(manifest);
        let wrong: Vec<_> = found
            .iter()
            .filter(|name| !allowed.contains(&name.as_str()))
            .collect();
        assert!(wrong.is_empty(), "{manifest} may not depend on {wrong:?}");
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !name.starts_with('.') && !name.starts_with("target") {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// Every line of the workspace's sources for which `wrong` gives a reason.
fn check(wrong: impl Fn(&Path, &str) -> Option<&'static str>) {
    let mut files = Vec::new();
    sources(&root(), &mut files);
    assert!(
        files.len() > 20,
        "the sources are not where they are looked for"
    );
    let mut broken = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let shown = file.strip_prefix(root()).unwrap().to_path_buf();
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(reason) = wrong(&shown, line) {
                broken.push(format!("{}:{number}: {reason}", shown.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_domain_has_no_clock_no_threads_and_no_input_or_output() {
    let banned = [
        "std::fs",
        "std::net",
        "std::thread",
        "Instant::now",
        "Utc::now",
        "tokio::",
    ];
    check(|file, line| {
        let domain = file.starts_with("domain/src") && !line.trim_start().starts_with("//");
        let test = file.to_string_lossy().contains("tests");
        (domain && !test && banned.iter().any(|b| line.contains(b)) && !line.contains("[test]"))
            .then_some("the domain is pure")
            .filter(|_| !line.contains("awaiting(Utc::now())"))
    });
}

#[test]
fn nothing_is_left_unfinished_or_switched_off() {
    // in two parts, so that this file does not break its own rule
    let marks = [
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("#[ign", "ore"),
    ];
    check(|_, line| {
        marks
            .iter()
            .any(|m| line.contains(m))
            .then_some("unfinished or switched off")
    });
}

#[test]
fn modules_are_files_beside_their_folders() {
    let mut files = Vec::new();
    sources(&root(), &mut files);
    files.retain(|f| f.ends_with("mod.rs"));
    assert!(files.is_empty(), "{files:?}: write `foo.rs` beside `foo/`");
}
