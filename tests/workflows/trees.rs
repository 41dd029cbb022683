//! Recursion: the sum of a tree, the way to each leaf, children of children.

use crate::lives::{check, scenario, served};
use crate::outside::Effects;
use dasync::prelude::*;
use serde::{Deserialize, Serialize};

type Result<T> = std::result::Result<T, Fault>;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Tree {
    Leaf(u32),
    Node { name: String, children: Vec<Tree> },
}

pub(crate) struct Walker {
    effects: Effects,
}

#[service]
impl Walker {
    /// The sum of a tree, each node a routine, not deeper than the limit.
    pub(crate) async fn sum(&self, tree: Tree, depth: u8) -> Result<u32> {
        let (name, children) = match tree {
            Tree::Leaf(n) => return Ok(n),
            Tree::Node { children, .. } if depth == 0 => return Ok(children.len() as u32),
            Tree::Node { name, children } => (name, children),
        };
        let (leaves, nodes): (Vec<_>, Vec<_>) = children
            .into_iter()
            .partition(|child| matches!(child, Tree::Leaf(_)));
        let mut sum = leaves.iter().fold(0, |sum, leaf| {
            if let Tree::Leaf(n) = leaf {
                sum + n
            } else {
                sum
            }
        });
        if let [only] = nodes.as_slice() {
            sum += self.sum(only.clone(), depth - 1).await?;
        } else {
            let calls = nodes
                .into_iter()
                .map(|node| self.sum(node, depth - 1))
                .collect::<Vec<_>>();
            sum += when_all(calls).await?.into_iter().sum::<u32>();
        }
        step("note", async {
            self.effects.have(format!("{name}: {sum}"))
        })
        .await;
        Ok(sum)
    }

    /// The same without recursion, on a stack of its own, and with the way to each leaf.
    pub(crate) async fn paths(&self, tree: Tree) -> Result<Vec<String>> {
        // otherwise: `&tree`, and references to its children
        let mut stack = vec![(String::new(), tree)];
        let mut paths = Vec::new();
        while let Some((path, tree)) = stack.pop() {
            match tree {
                Tree::Leaf(n) => {
                    step("leaf", async { self.effects.have(format!("{path}/{n}")) }).await;
                    paths.push(format!("{path}/{n}"));
                }
                Tree::Node { name, children } => {
                    stack.extend(
                        children
                            .into_iter()
                            .rev()
                            .map(|child| (format!("{path}/{name}"), child)),
                    );
                }
            }
        }
        Ok(paths)
    }
}

pub(crate) struct Family {
    effects: Effects,
}

#[service]
impl Family {
    /// Children that have children, down to the last generation.
    pub(crate) async fn grow(&self, name: String, generations: u32) -> Result<String> {
        let Some(next) = generations.checked_sub(1) else {
            return self.last(name).await;
        };
        let first = start(self.grow(format!("{name}a"), next)).await;
        let second = self.grow(name.clone() + "b", next / 2).await?;
        Ok(format!("{name}({}, {second})", first.await?))
    }

    async fn last(&self, name: String) -> Result<String> {
        step("born", async {
            self.effects.have(format!("{name} is born"))
        })
        .await;
        Ok(name.to_uppercase())
    }
}

served!(Walker, Family);

fn node(name: &str, children: Vec<Tree>) -> Tree {
    Tree::Node {
        name: name.into(),
        children,
    }
}

fn tree() -> Tree {
    use Tree::Leaf;
    let deep = node("c", vec![node("d", vec![Leaf(5), Leaf(6)])]);
    node(
        "a",
        vec![Leaf(1), node("b", vec![Leaf(2), Leaf(3)]), deep, Leaf(4)],
    )
}

#[test]
fn trees() {
    check(&[
        scenario!(Walker.sum(tree(), 9) => "Ok(21)"),
        scenario!(Walker.sum(tree(), 1) => "Ok(8)"),
        scenario!(Walker.paths(tree())
            => r#"Ok(["/a/1", "/a/b/2", "/a/b/3", "/a/c/d/5", "/a/c/d/6", "/a/4"])"#),
        scenario!(Family.grow("x".into(), 3)
            => r#"Ok("x(xa(xaa(XAAA, XAAB), XAB), xb(XBA, XBB))")"#),
    ]);
}
