//! The real inputs: everything in this repository's tests and examples that has one of the attributes.

use super::tree::{self, Tree};
use super::{Case, Which};
use proc_macro2::Delimiter;
use std::fs;
use std::path::{Path, PathBuf};

/// One marked item: what stands before its braces, and what stands in them, member by member.
pub(super) struct Marked {
    pub(super) which: Which,
    pub(super) attr: Vec<Tree>,
    pub(super) head: Vec<Tree>,
    pub(super) members: Vec<Vec<Tree>>,
}

impl Marked {
    pub(super) fn with(&self, members: &[Vec<Tree>]) -> Case {
        let mut item = self.head.clone();
        if self.which == Which::Event && members.is_empty() {
            item.push(Tree::Punct(';', proc_macro2::Spacing::Alone));
        } else {
            item.push(Tree::Group(Delimiter::Brace, members.concat()));
        }
        Case {
            which: self.which,
            attr: self.attr.clone(),
            item,
        }
    }
}

pub(super) struct Corpus {
    pub(super) marked: Vec<Marked>,
    /// The async functions of all of them.
    pub(super) routines: Vec<Vec<Tree>>,
}

impl Corpus {
    /// Reads the repository.
    pub(super) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut files = vec![];
        for folder in ["tests", "examples", "projections/tests", "application/src"] {
            collect(&root.join(folder), &mut files);
        }
        files.sort();
        let mut marked = vec![];
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let Ok(tokens) = text.parse() else {
                // a test of what an error looks like
                continue;
            };
            find(&tree::from_tokens(tokens), &mut marked);
        }
        let routines: Vec<_> = marked
            .iter()
            .filter(|m| m.which == Which::Service)
            .flat_map(|m| m.members.iter().filter(|f| is_async(f)).cloned())
            .collect();
        Self { marked, routines }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

fn is_async(member: &[Tree]) -> bool {
    let word = |tree: &Tree| matches!(tree, Tree::Ident(name) if name == "async");
    member.iter().any(word) && matches!(member.last(), Some(Tree::Group(Delimiter::Brace, _)))
}

fn find(trees: &[Tree], marked: &mut Vec<Marked>) {
    let mut at = 0;
    while at < trees.len() {
        if let (Tree::Punct('#', _), Some(Tree::Group(Delimiter::Bracket, inside))) =
            (&trees[at], trees.get(at + 1))
            && let Some((which, attr)) = attribute(inside)
        {
            let (item, rest) = until_end(&trees[at + 2..]);
            at = trees.len() - rest.len();
            if let Some(item) = split(which, attr, item) {
                marked.push(item);
            }
            continue;
        }
        if let Tree::Group(_, inside) = &trees[at] {
            find(inside, marked);
        }
        at += 1;
    }
}

/// `service`, `dasync::event(..)`.
fn attribute(inside: &[Tree]) -> Option<(Which, Vec<Tree>)> {
    let (path, attr) = match inside {
        [path @ .., Tree::Group(Delimiter::Parenthesis, attr)] => (path, attr.clone()),
        path => (path, vec![]),
    };
    let Some(Tree::Ident(name)) = path.last() else {
        return None;
    };
    let which = match name.as_str() {
        "service" => Which::Service,
        "event" => Which::Event,
        "aggregate" => Which::Aggregate,
        _ => return None,
    };
    Some((which, attr))
}

/// One item, and what follows.
fn until_end(trees: &[Tree]) -> (&[Tree], &[Tree]) {
    let end = trees
        .iter()
        .position(|t| matches!(t, Tree::Punct(';', _) | Tree::Group(Delimiter::Brace, _)));
    trees.split_at(end.map_or(trees.len(), |end| end + 1))
}

fn split(which: Which, attr: Vec<Tree>, item: &[Tree]) -> Option<Marked> {
    let (last, head) = item.split_last()?;
    let mut members = vec![];
    if let Tree::Group(_, inside) = last {
        let mut rest = inside.as_slice();
        while !rest.is_empty() {
            let member;
            (member, rest) = if which == Which::Event {
                rest.split_at(rest.len())
            } else {
                until_end(rest)
            };
            members.push(member.to_vec());
        }
    }
    Some(Marked {
        which,
        attr,
        head: head.to_vec(),
        members,
    })
}
