//! The lowered program: ordinary statements, and the few things that can be re-entered.
//!
//! Control flow that contains no await stays what it was, inside [`Kind::Plain`]. Control flow that
//! contains one is a node, and every await is a node of its own.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Expr, Lifetime, Pat, Stmt};

/// One step of the lowered program. `id` finds what liveness says about it.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) id: usize,
    pub(crate) kind: Kind,
}

#[derive(Debug)]
pub(crate) enum Kind {
    /// Native code without an await.
    Plain(Stmt),
    /// Save, wait for `operation`, put its answer into `answer`.
    Await {
        point: u32,
        operation: Expr,
        answer: Ident,
        span: Span,
    },
    /// `if` or `match`; at least one arm waits. `number` names the variable that says which arm it was.
    Branch {
        number: usize,
        head: Head,
        arms: Vec<Arm>,
    },
    /// `loop`.
    Loop {
        label: Lifetime,
        body: Vec<Node>,
        points: Points,
    },
    /// A labelled block. `number` names the variable that says whether it is still inside.
    Block {
        number: usize,
        label: Lifetime,
        body: Vec<Node>,
        points: Points,
    },
}

/// What decides which arm is taken.
#[derive(Debug)]
pub(crate) enum Head {
    /// Two arms: then and else.
    If(Expr),
    /// One pattern and guard for each arm.
    Match(Expr, Vec<(Pat, Option<Expr>)>),
}

#[derive(Debug)]
pub(crate) struct Arm {
    pub(crate) body: Vec<Node>,
    pub(crate) points: Points,
}

/// The awaits inside something: numbers `first..=last`, none if `first > last`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Points {
    pub(crate) first: u32,
    pub(crate) last: u32,
}

impl Points {
    pub(crate) fn none(self) -> bool {
        self.first > self.last
    }
}

impl Node {
    /// Whether it can be re-entered.
    pub(crate) fn waits(&self) -> bool {
        !matches!(self.kind, Kind::Plain(_))
    }
}

/// Where the value of an expression goes.
#[derive(Debug, Clone)]
pub(crate) enum Dest {
    /// Nowhere.
    Discard,
    /// Into a variable that is declared without a value.
    Var(Ident),
    /// It is what the routine returns.
    Return,
}

/// One await, in the order of the source.
#[derive(Debug)]
pub(crate) struct PointInfo {
    /// The operation's name and ordinal, `refund#2`, or what `#[point("..")]` says.
    pub(crate) key: String,
    /// The key is what `#[point("..")]` says.
    pub(crate) named: bool,
    /// Keys that it had before.
    pub(crate) was: Vec<String>,
    /// The operation's name.
    pub(crate) name: String,
    /// The operation as it is written, but for the future of a step.
    pub(crate) operation: TokenStream,
    /// The constructs around it: `for/if.then`.
    pub(crate) path: String,
    pub(crate) span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_points_is_an_empty_range() {
        assert!(Points { first: 3, last: 2 }.none() && !Points { first: 3, last: 3 }.none());
    }
}
