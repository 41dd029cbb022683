//! Makes the page of the changes, and compares it with the one that is there.

use crate::change::{Change, Verdict};
use crate::deploy::Ended;
use crate::{SECTIONS, Section};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const PAGE: &str = "src/docs/changing_code.md";

/// Changes that must be there at least.
const CHANGES_MIN: usize = 60;

#[tokio::test]
async fn the_page_says_what_the_tests_do() {
    let made = page().await;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    if std::env::var("DASYNC_GUIDE").as_deref() == Ok("write") {
        fs::write(&path, &made).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    let differ = |(_, (there, made)): &(usize, (&str, &str))| there != made;
    let first = (1..).zip(there.lines().zip(made.lines())).find(differ);
    assert!(
        there == made,
        "`DASYNC_GUIDE=write cargo test --test versions` writes {PAGE} again; first difference: \
         {first:?}"
    );
}

async fn page() -> String {
    let (mut table, mut body) = (String::new(), String::new());
    let mut counts = [0; 3];
    for section in SECTIONS {
        writeln!(table, "| **{}** | |", section.title).unwrap();
        writeln!(body, "\n## {}", section.title).unwrap();
        for change in section.changes {
            let ended = (change.run)().await;
            change.check(&ended);
            let (verdict, kind) = verdict(change);
            counts[kind] += 1;
            let (title, link) = (change.title, slug(change.title));
            writeln!(table, "| [{title}](#{link}) | {verdict} |").unwrap();
            body += &told(section, change, &ended, verdict);
        }
    }
    let [resume, migrate, park] = counts;
    let all: usize = counts.iter().sum();
    assert!(all >= CHANGES_MIN, "only {all} changes are left");
    let introduction = include_str!("introduction.md");
    let deploying = shown(include_str!("deploying.md"));
    format!(
        "{introduction}\n{deploying}\n## All changes\n\n{all} changes: {resume} resume, {migrate} \
         migrate, {park} park.\n\n| change | a routine at the await |\n|---|---|\n{table}{body}"
    )
}

/// A text without what its samples need to be compiled.
fn shown(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("# "));
    let lines = lines.map(|line| {
        if line == "```rust,no_run" {
            "```rust"
        } else {
            line
        }
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn verdict(change: &Change) -> (&'static str, usize) {
    match change.verdict {
        Verdict::Resumes(_) => ("resumes", 0),
        Verdict::Migrates(_) => ("migrates", 1),
        Verdict::Parks(..) => ("**parks**", 2),
    }
}

fn told(section: &Section, change: &Change, ended: &Ended, verdict: &str) -> String {
    let source = Source::of(section, change.name);
    let verdict = verdict.trim_matches('*');
    let diff = diff(&source.before.lines, &source.after.lines);
    let becomes = match ended {
        Ended::With(result) => format!("`sum(20)` gives `{result}`."),
        Ended::Parked { reason, .. } => {
            format!("```text\n{}\n```", wrapped(&source.placed(reason, section)))
        }
    };
    let told = format!("**{verdict}**: {}.", change.remark);
    format!(
        "\n### {}\n\n{}\n\n```diff\n{diff}```\n\n{becomes}\n",
        change.title,
        wrapped(&told)
    )
}

/// The code of a change.
struct Source {
    before: Part,
    after: Part,
}

struct Part {
    /// The line of the file before its first one.
    above: usize,
    lines: Vec<String>,
}

impl Source {
    fn of(section: &Section, name: &str) -> Self {
        let head = format!("    {name}: ");
        let lines: Vec<&str> = section.text.lines().collect();
        let start = lines.iter().position(|l| l.starts_with(&head)).unwrap();
        Self {
            before: part(&lines, start, "before"),
            after: part(&lines, start, "after"),
        }
    }

    /// A message with the lines that the code after has on the page.
    fn placed(&self, reason: &str, section: &Section) -> String {
        let mut placed = String::new();
        let mut rest = reason.replace(&format!("{}:", section.file), "line ");
        while let Some((text, number)) = rest.split_once("line ") {
            let digits = number.find(|c: char| !c.is_ascii_digit());
            let (digits, after) = number.split_at(digits.unwrap_or(number.len()));
            let line: usize = digits.parse().unwrap();
            write!(placed, "{text}line {}", line - self.after.above).unwrap();
            rest = after.to_owned();
        }
        placed.replace("(line ", "(src/desk.rs:") + &rest
    }
}

/// The items and functions of a version.
fn part(lines: &[&str], start: usize, which: &str) -> Part {
    let from = (start..)
        .find(|i| lines[*i].starts_with(&format!("    {which}")))
        .unwrap();
    let until = (from..).find(|i| lines[*i] == "    }").unwrap();
    let head = lines[from].trim();
    let mut text = vec![];
    if let Some((arguments, _)) = head.split_once('(').and_then(|(_, a)| a.split_once(')')) {
        text.push(format!("#[service({arguments})]"));
    }
    let inside = lines[from + 1..until].iter().filter(|l| **l != "    ] {");
    text.extend(inside.map(|line| {
        let line = line.strip_prefix("        ").unwrap_or(line);
        line.replace("pub(crate) ", "")
    }));
    Part {
        above: from + 1,
        lines: text,
    }
}

/// The lines that are different, between those that are the same.
fn diff(before: &[String], after: &[String]) -> String {
    let (n, m) = (before.len(), after.len());
    // the longest common part of what is left, by where it begins
    let mut common = vec![vec![0; m + 1]; n + 1];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            common[i][j] = if before[i] == after[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut text = String::new();
    while i < n || j < m {
        let (mark, line) = if i < n && j < m && before[i] == after[j] {
            (i, j) = (i + 1, j + 1);
            (' ', &before[i - 1])
        } else if j == m || i < n && common[i + 1][j] >= common[i][j + 1] {
            i += 1;
            ('-', &before[i - 1])
        } else {
            j += 1;
            ('+', &after[j - 1])
        };
        writeln!(text, "{}", format!("{mark} {line}").trim_end()).unwrap();
    }
    text
}

/// In lines of a width that can be read, broken at spaces.
fn wrapped(text: &str) -> String {
    const WIDTH: usize = 100;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().unwrap();
        if last.is_empty() {
            last.push_str(word);
        } else if last.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(word.to_owned());
        } else {
            *last += " ";
            *last += word;
        }
    }
    lines.join("\n")
}

/// A heading's name in links.
fn slug(title: &str) -> String {
    let kept = title
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
