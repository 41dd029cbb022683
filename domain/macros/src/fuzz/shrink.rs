//! Makes a failing input small: token trees are removed while it still fails in the same way.

use super::Case;
use super::tree::{self, Tree};
use std::time::{Duration, Instant};

/// How long it may take; what is found by then is small enough.
const TIME: Duration = Duration::from_secs(30);

/// The smallest input that still `fails`.
pub(super) fn shrink(case: &Case, fails: impl Fn(&Case) -> bool) -> Case {
    let (mut best, start) = (case.clone(), Instant::now());
    loop {
        let before = size(&best);
        for part in [part_attr, part_item] {
            let mut run = tree::size(part(&mut best)).max(1);
            while run > 0 {
                let mut at = 0;
                while at < tree::size(part(&mut best)) {
                    if start.elapsed() > TIME {
                        return best;
                    }
                    let smaller = ways(&mut best, part, at, run)
                        .into_iter()
                        .find(|c| fails(c));
                    match smaller {
                        Some(smaller) => best = smaller,
                        None => at += 1,
                    }
                }
                run /= 2;
            }
        }
        if size(&best) == before {
            return best;
        }
    }
}

fn size(case: &Case) -> usize {
    tree::size(&case.attr) + tree::size(&case.item)
}

fn part_attr(case: &mut Case) -> &mut Vec<Tree> {
    &mut case.attr
}

fn part_item(case: &mut Case) -> &mut Vec<Tree> {
    &mut case.item
}

/// Without `run` trees from there on, and with the contents instead of the group.
fn ways(
    case: &mut Case,
    part: fn(&mut Case) -> &mut Vec<Tree>,
    at: usize,
    run: usize,
) -> Vec<Case> {
    let mut ways = vec![];
    let mut without = case.clone();
    tree::edit(part(&mut without), at, |list, at| {
        let end = list.len().min(at + run);
        list.drain(at..end);
    });
    if size(&without) < size(case) {
        ways.push(without);
    }
    if run == 1 {
        let mut opened = case.clone();
        tree::edit(part(&mut opened), at, |list, at| {
            if let Tree::Group(_, inside) = list[at].clone() {
                list.splice(at..=at, inside);
            }
        });
        if size(&opened) < size(case) {
            ways.push(opened);
        }
    }
    ways
}
