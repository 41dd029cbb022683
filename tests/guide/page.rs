//! Makes the page of the sections, and compares it with the one that is there.

use crate::differs;
use crate::lives::Scenario;
use crate::refused::{REFUSED, Refused, messages};
use crate::saved::saved;
use crate::scenarios::{SECTIONS, Section};
use crate::source::{Sample, Status, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const PAGE: &str = "src/docs/what_you_can_write.md";

/// Characters of a line of text.
const WIDTH: usize = 100;

const INTRODUCTION: &str = include_str!("introduction.md");

/// What the page tells of a construct at its end.
struct Told {
    title: String,
    what: Kind,
    remark: String,
}

#[derive(PartialEq, Clone, Copy)]
enum Kind {
    Works,
    Differs,
    Refused,
}

#[test]
fn the_page_says_what_the_tests_do() {
    let made = page();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    if std::env::var("DASYNC_GUIDE").as_deref() == Ok("write") {
        fs::write(&path, &made).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    let differ = |(_, (there, made)): &(usize, (&str, &str))| there != made;
    let first = (1..).zip(there.lines().zip(made.lines())).find(differ);
    assert!(
        there == made,
        "`DASYNC_GUIDE=write cargo test --test guide` writes {PAGE} again; first difference: {first:?}"
    );
}

fn page() -> String {
    let messages = messages();
    let mut told = vec![];
    let mut contents = String::new();
    let mut body = String::new();
    for section in SECTIONS {
        let title = section_of(section, &messages, &mut body, &mut told);
        writeln!(contents, "- [{title}](#{})", slug(&title)).unwrap();
    }
    let titles: BTreeSet<_> = told.iter().map(|t| slug(&t.title)).collect();
    assert_eq!(titles.len(), told.len(), "two constructs have one title");
    for refused in REFUSED {
        let known = SECTIONS.iter().any(|s| s.name == refused.section);
        assert!(known, "{} is of no section", refused.title);
    }
    let last = "What to write instead";
    writeln!(contents, "- [{last}](#{})", slug(last)).unwrap();
    let refused = list(&told);
    let count = |kind| told.iter().filter(|t| t.what == kind).count();
    let counts = format!(
        "{} constructs: {} work as in a plain fn, {} differ, {} are refused.",
        told.len(),
        count(Kind::Works),
        count(Kind::Differs),
        count(Kind::Refused),
    );
    let page = format!(
        "{INTRODUCTION}\n{counts}\n\n{contents}{body}\n## {last}\n\n\
        All that is refused, once more:\n\n{refused}"
    );
    check_links(&page);
    page
}

/// Every link within the page leads to a heading.
fn check_links(page: &str) {
    let headings = page.lines().filter(|line| line.starts_with("##"));
    let headings: BTreeSet<_> = headings
        .map(|h| slug(h.trim_start_matches(['#', ' '])))
        .collect();
    for link in page.split("](#").skip(1) {
        let (link, _) = link.split_once(')').unwrap();
        assert!(headings.contains(link), "#{link} is no heading");
    }
}

fn list(told: &[Told]) -> String {
    let mut list = String::new();
    for told in told.iter().filter(|t| t.what == Kind::Refused) {
        let Told { title, remark, .. } = told;
        writeln!(list, "- [{title}](#{}): {remark}", slug(title)).unwrap();
    }
    list
}

/// Writes a section, and gives its title.
fn section_of(
    section: &Section,
    messages: &BTreeMap<&str, String>,
    page: &mut String,
    told: &mut Vec<Told>,
) -> String {
    let written = read(section.name, section.text);
    writeln!(page, "\n## {}", written.title).unwrap();
    for paragraph in &written.introduction {
        writeln!(page, "\n{}", wrapped(paragraph)).unwrap();
    }
    writeln!(
        page,
        "\n{}",
        wrapped(&index(&written.samples, section.name))
    )
    .unwrap();
    if let Some(shown) = &written.shown {
        writeln!(page, "\nThe samples use:\n\n```rust\n{shown}\n```").unwrap();
    }
    let scenarios = (section.scenarios)();
    let mut called = BTreeSet::new();
    for sample in &written.samples {
        let of = |name: &str| name.split(['(', ' ']).next() == Some(&sample.routine);
        let runs: Vec<_> = scenarios.iter().filter(|s| of(s.name)).collect();
        assert!(!runs.is_empty(), "{} is never run", sample.routine);
        called.extend(runs.iter().map(|run| run.name));
        let names = saved(runs[0]);
        let results: Vec<_> = runs.iter().map(|run| result(run)).collect();
        let differ = matches!(sample.status, Status::Differs);
        assert_eq!(differ, section.name == "differs", "{}", sample.title);
        page.push_str(&told_of(sample, &names, &results));
        told.push(Told {
            title: sample.title.clone(),
            what: if differ { Kind::Differs } else { Kind::Works },
            remark: sample.remark.clone(),
        });
    }
    for scenario in &scenarios {
        assert!(
            called.contains(scenario.name),
            "{} is no sample",
            scenario.name
        );
    }
    for refused in REFUSED.iter().filter(|r| r.section == section.name) {
        page.push_str(&told_of_refused(refused, &messages[refused.case]));
        told.push(Told {
            title: refused.title.to_owned(),
            what: Kind::Refused,
            remark: refused.instead.to_owned(),
        });
    }
    written.title
}

/// The titles of a section.
fn index(samples: &[Sample], section: &str) -> String {
    let mark = |status: &Status| {
        if matches!(status, Status::Differs) {
            "≠"
        } else {
            "✓"
        }
    };
    let samples = samples.iter().map(|s| (mark(&s.status), s.title.as_str()));
    let refused = REFUSED.iter().filter(|r| r.section == section);
    let all = samples.chain(refused.map(|r| ("✗", r.title)));
    // no line is broken between a mark and its title
    let all = all.map(|(mark, title)| format!("{mark}\u{a0}[{title}](#{})", slug(title)));
    all.collect::<Vec<_>>().join(" · ")
}

/// In lines of a width that can be read, broken at spaces.
fn wrapped(text: &str) -> String {
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

/// What a call gives.
fn result(run: &Scenario) -> String {
    let call: Vec<_> = run.name.split_whitespace().collect();
    let call = call.join(" ").replacen(" (", "(", 1);
    let hosted = run.expected;
    let differs = differs::scenarios().into_iter().zip(differs::PLAIN);
    match differs.into_iter().find(|(s, _)| s.name == run.name) {
        Some((_, plain)) => {
            format!("`{call}` gives `{plain}` as a plain fn, and `{hosted}` on a host.")
        }
        None => format!("`{call}` gives `{hosted}`."),
    }
}

fn told_of(sample: &Sample, saved: &[String], results: &[String]) -> String {
    let quoted = |names: &[String]| {
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    let status = match &sample.status {
        Status::Works => "✓ works".to_owned(),
        Status::Differs => "≠ differs".to_owned(),
        Status::MadeAgain(names) => {
            for name in names {
                assert!(
                    !saved.contains(name),
                    "{}: `{name}` is saved",
                    sample.routine
                );
            }
            format!("✓ works, {} made again after the await", quoted(names))
        }
    };
    let mut told = format!("**{status}**");
    if !sample.remark.is_empty() {
        write!(told, " — {}", sentence(&sample.remark)).unwrap();
    }
    let mut text = format!("\n### {}\n\n{}", sample.title, wrapped(&told));
    write!(text, "\n\n```rust\n{}\n```\n\n", sample.code).unwrap();
    for result in results {
        writeln!(text, "{result}").unwrap();
    }
    let own = if saved.is_empty() {
        "nothing".to_owned()
    } else {
        quoted(saved)
    };
    writeln!(text, "Saved at its awaits: {own}.").unwrap();
    text
}

fn told_of_refused(refused: &Refused, message: &str) -> String {
    let Refused { title, instead, .. } = refused;
    let code = refused.code();
    let told = wrapped(&format!("**✗ refused** — {}", sentence(instead)));
    format!("\n### {title}\n\n{told}\n\n```rust\n{code}\n```\n\n```text\n{message}\n```\n")
}

/// Begins with a capital letter and ends with a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().unwrap().to_uppercase();
    let end = if text.ends_with('.') { "" } else { "." };
    format!("{first}{}{end}", chars.as_str())
}

/// A heading's name in links.
fn slug(title: &str) -> String {
    let kept = title
        .chars()
        .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
