//! Which variables are needed later, at every place of the lowered program.
//!
//! One backward analysis over the whole routine, repeated until nothing changes. What is live at
//! the head of a loop is kept from one round to the next, so a round visits everything once, and
//! the number of rounds grows with the depth of the nesting only. A use of a derived name is a use
//! of what it is made from.

mod uses;

pub(crate) use uses::Uses;

use super::derive::Derived;
use super::ir::{Head, Kind, Node};
use super::macros;
use super::names::{Set, Vars};
use std::collections::HashMap;
use syn::visit::Visit;
use syn::{BinOp, Block, Expr, Lifetime, Macro, Pat, Stmt};

/// A loop or a labelled block around the code that is looked at.
#[derive(Clone)]
pub(crate) struct Target {
    pub(crate) label: Option<Lifetime>,
    pub(crate) is_loop: bool,
    /// Live where a `break` goes to.
    pub(crate) at_break: Set,
    /// Live where a `continue` goes to.
    pub(crate) at_continue: Set,
}

/// Finds where a jump goes to.
pub(crate) fn target<'t>(targets: &'t [Target], label: Option<&Lifetime>) -> Option<&'t Target> {
    targets.iter().rev().find(|t| match label {
        Some(label) => t.label.as_ref() == Some(label),
        None => t.is_loop,
    })
}

/// What is live before and after each node, and at the head of each loop.
pub(crate) struct Flow {
    before: Vec<Set>,
    after: Vec<Set>,
    heads: HashMap<usize, Set>,
    pub(crate) rounds: usize,
}

impl Flow {
    /// Analyses a whole routine; nothing is live at its end.
    pub(crate) fn analyse(program: &[Node], nodes: usize, vars: &Vars, derived: &Derived) -> Self {
        let mut analysis = Analysis {
            vars,
            derived,
            targets: vec![],
            flow: Self {
                before: vec![Set::default(); nodes],
                after: vec![Set::default(); nodes],
                heads: HashMap::new(),
                rounds: 0,
            },
            native_heads: HashMap::new(),
            changed: true,
        };
        while analysis.changed {
            analysis.changed = false;
            analysis.flow.rounds += 1;
            analysis.list(program, Set::default());
        }
        analysis.flow
    }

    pub(crate) fn before(&self, node: &Node) -> Set {
        self.before.get(node.id).cloned().unwrap_or_default()
    }

    pub(crate) fn after(&self, node: &Node) -> Set {
        self.after.get(node.id).cloned().unwrap_or_default()
    }

    /// Live at the head of a loop.
    pub(crate) fn head(&self, node: &Node) -> Set {
        self.heads.get(&node.id).cloned().unwrap_or_default()
    }
}

struct Analysis<'a> {
    vars: &'a Vars,
    derived: &'a Derived,
    targets: Vec<Target>,
    flow: Flow,
    /// Heads of native loops, by the address of the loop: the program does not change meanwhile.
    native_heads: HashMap<usize, Set>,
    changed: bool,
}

impl Analysis<'_> {
    fn list(&mut self, list: &[Node], mut live: Set) -> Set {
        for node in list.iter().rev() {
            if let Some(after) = self.flow.after.get_mut(node.id) {
                after.clone_from(&live);
            }
            live = self.node(node, live);
            if let Some(before) = self.flow.before.get_mut(node.id) {
                before.clone_from(&live);
            }
        }
        live
    }

    fn node(&mut self, node: &Node, out: Set) -> Set {
        match &node.kind {
            Kind::Plain(stmt) => self.stmt(stmt, out),
            Kind::Await {
                operation, answer, ..
            } => {
                let mut live = out;
                if let Some(id) = self.vars.find(answer) {
                    live.remove(id);
                }
                self.expr(operation, live)
            }
            Kind::Branch {
                head: Head::If(cond),
                arms,
                ..
            } => {
                let mut ways = arms.iter().map(|arm| self.list(&arm.body, out.clone()));
                let (then, otherwise) = (ways.next(), ways.next());
                drop(ways);
                let (then, otherwise) = (then.unwrap_or_default(), otherwise.unwrap_or_default());
                self.condition(cond, then, &otherwise)
            }
            Kind::Branch {
                head: Head::Match(scrutinee, patterns),
                arms,
                ..
            } => {
                let mut all = Set::default();
                for (arm, (pat, guard)) in arms.iter().zip(patterns) {
                    let body = self.list(&arm.body, out.clone());
                    self.arm(pat, guard.as_ref(), body, &mut all);
                }
                self.expr(scrutinee, all)
            }
            Kind::Loop { label, body, .. } => {
                let head = self.flow.heads.get(&node.id).cloned().unwrap_or_default();
                self.targets.push(Target {
                    label: Some(label.clone()),
                    is_loop: true,
                    at_break: out,
                    at_continue: head.clone(),
                });
                let live = self.list(body, head.clone());
                self.targets.pop();
                let mut head = head;
                self.changed |= head.add(&live);
                self.flow.heads.insert(node.id, head.clone());
                head
            }
            Kind::Block { label, body, .. } => {
                self.targets.push(block_target(label, &out));
                let live = self.list(body, out);
                self.targets.pop();
                live
            }
        }
    }

    fn arm(&mut self, pat: &Pat, guard: Option<&Expr>, body: Set, all: &mut Set) {
        let mut live = body;
        if let Some(guard) = guard {
            live.add(all);
            live = self.expr(guard, live);
        }
        all.add(&live.without(&self.bound(pat)));
    }

    fn bound(&self, pat: &Pat) -> Set {
        Uses::of_pattern(self.vars, self.derived, pat)
    }

    fn uses(&self, expr: &Expr) -> Set {
        Uses::of_expr(self.vars, self.derived, expr)
    }

    fn stmt(&mut self, stmt: &Stmt, out: Set) -> Set {
        match stmt {
            Stmt::Local(local) => {
                let mut live = out.without(&self.bound(&local.pat));
                let Some(init) = &local.init else { return live };
                if let Some((_, otherwise)) = &init.diverge {
                    live.add(&self.expr(otherwise, Set::default()));
                }
                self.expr(&init.expr, live)
            }
            Stmt::Expr(expr, _) => self.expr(expr, out),
            Stmt::Macro(m) => self.macro_(&m.mac, out),
            Stmt::Item(_) => out,
        }
    }

    fn macro_(&self, mac: &Macro, out: Set) -> Set {
        let mut uses = Uses::new(self.vars, self.derived);
        uses.visit_macro(mac);
        let leaves = macros::is_panic(&macros::name_of(mac));
        if leaves {
            uses.used
        } else {
            out.union(&uses.used)
        }
    }

    fn block(&mut self, block: &Block, out: Set) -> Set {
        block
            .stmts
            .iter()
            .rev()
            .fold(out, |live, stmt| self.stmt(stmt, live))
    }

    /// Operands, in the order in which they are evaluated.
    fn operands<'e>(
        &mut self,
        operands: impl DoubleEndedIterator<Item = &'e Expr>,
        out: Set,
    ) -> Set {
        operands
            .rev()
            .fold(out, |live, operand| self.expr(operand, live))
    }

    fn expr(&mut self, expr: &Expr, out: Set) -> Set {
        match expr {
            Expr::Block(e) => match &e.label {
                Some(label) => {
                    self.targets.push(block_target(&label.name, &out));
                    let live = self.block(&e.block, out);
                    self.targets.pop();
                    live
                }
                None => self.block(&e.block, out),
            },
            Expr::Unsafe(e) => self.block(&e.block, out),
            Expr::Const(e) => self.block(&e.block, out),
            Expr::If(e) => {
                let then = self.block(&e.then_branch, out.clone());
                let otherwise = match &e.else_branch {
                    Some((_, otherwise)) => self.expr(otherwise, out),
                    None => out,
                };
                self.condition(&e.cond, then, &otherwise)
            }
            Expr::Match(e) => {
                let mut all = Set::default();
                for arm in &e.arms {
                    let body = self.expr(&arm.body, out.clone());
                    self.arm(
                        &arm.pat,
                        arm.guard.as_ref().map(|(_, g)| &**g),
                        body,
                        &mut all,
                    );
                }
                self.expr(&e.expr, all)
            }
            Expr::Loop(e) => self.native_loop(expr, e.label.as_ref(), &out, |a, head| {
                a.block(&e.body, head)
            }),
            Expr::While(e) => {
                let end = out.clone();
                self.native_loop(expr, e.label.as_ref(), &out, |a, head| {
                    let then = a.block(&e.body, head);
                    a.condition(&e.cond, then, &end)
                })
            }
            Expr::ForLoop(e) => {
                let end = out.clone();
                let live = self.native_loop(expr, e.label.as_ref(), &out, |a, head| {
                    let body = a.block(&e.body, head);
                    body.without(&a.bound(&e.pat)).union(&end)
                });
                self.expr(&e.expr, live)
            }
            Expr::Return(e) => match &e.expr {
                Some(value) => self.expr(value, Set::default()),
                None => Set::default(),
            },
            Expr::Break(e) => {
                let to = target(&self.targets, e.label.as_ref());
                let live = to.map(|t| t.at_break.clone()).unwrap_or_default();
                match &e.expr {
                    Some(value) => self.expr(value, live),
                    None => live,
                }
            }
            Expr::Continue(e) => {
                let to = target(&self.targets, e.label.as_ref());
                to.map(|t| t.at_continue.clone()).unwrap_or_default()
            }
            expr => self.value(expr, out),
        }
    }

    /// An expression without control flow of its own: its operands, and what it does itself.
    fn value(&mut self, expr: &Expr, out: Set) -> Set {
        match expr {
            Expr::Paren(e) => self.expr(&e.expr, out),
            Expr::Group(e) => self.expr(&e.expr, out),
            Expr::Try(e) => self.expr(&e.expr, out),
            Expr::Await(e) => self.expr(&e.base, out),
            Expr::Unary(e) => self.expr(&e.expr, out),
            Expr::Field(e) => self.expr(&e.base, out),
            Expr::Cast(e) => self.expr(&e.expr, out),
            Expr::Reference(e) => self.expr(&e.expr, out),
            Expr::RawAddr(e) => self.expr(&e.expr, out),
            Expr::Repeat(e) => self.expr(&e.expr, out),
            Expr::Index(e) => self.operands([&*e.expr, &*e.index].into_iter(), out),
            Expr::Tuple(e) => self.operands(e.elems.iter(), out),
            Expr::Array(e) => self.operands(e.elems.iter(), out),
            Expr::Range(e) => {
                let ends = e.start.iter().chain(e.end.iter());
                self.operands(ends.map(|end| &**end), out)
            }
            Expr::Struct(e) => {
                let live = match &e.rest {
                    Some(rest) => self.expr(rest, out),
                    None => out,
                };
                self.operands(e.fields.iter().map(|f| &f.expr), live)
            }
            Expr::Call(e) => match macros::mark(expr) {
                Some(mark) if macros::is_panic(&mark.name) => {
                    self.operands(e.args.iter(), Set::default())
                }
                Some(_) => self.operands(e.args.iter(), out),
                None => {
                    let live = self.operands(e.args.iter(), out);
                    self.expr(&e.func, live)
                }
            },
            Expr::MethodCall(e) => {
                let live = self.operands(e.args.iter(), out);
                self.expr(&e.receiver, live)
            }
            Expr::Binary(e) => match &e.op {
                BinOp::And(_) => self.condition(expr, out.clone(), &out),
                BinOp::Or(_) => {
                    let right = self.expr(&e.right, out.clone());
                    self.expr(&e.left, right.union(&out))
                }
                op if super::normal_form::is_assign_op(op) => {
                    let live = self.expr(&e.left, out);
                    self.expr(&e.right, live)
                }
                _ => self.operands([&*e.left, &*e.right].into_iter(), out),
            },
            Expr::Assign(e) => {
                let live = self.assigned(&e.left, out);
                self.expr(&e.right, live)
            }
            Expr::Macro(e) => self.macro_(&e.mac, out),
            expr => self.uses(expr).union(&out),
        }
    }

    /// `left = ..`: variables that are assigned as a whole are not needed before.
    fn assigned(&mut self, left: &Expr, out: Set) -> Set {
        match left {
            Expr::Path(path) => {
                let mut live = out;
                if let Some(id) = path.path.get_ident().and_then(|name| self.vars.find(name)) {
                    live.remove(id);
                }
                live
            }
            Expr::Paren(e) => self.assigned(&e.expr, out),
            Expr::Tuple(e) => e.elems.iter().fold(out, |live, e| self.assigned(e, live)),
            Expr::Array(e) => e.elems.iter().fold(out, |live, e| self.assigned(e, live)),
            Expr::Call(e) => e.args.iter().fold(out, |live, e| self.assigned(e, live)),
            Expr::Struct(e) => e
                .fields
                .iter()
                .fold(out, |live, f| self.assigned(&f.expr, live)),
            Expr::Infer(_) | Expr::Range(_) => out,
            left => self.expr(left, out),
        }
    }

    /// A condition with its two ways; `let` binds in the first of them only.
    fn condition(&mut self, cond: &Expr, then: Set, otherwise: &Set) -> Set {
        match cond {
            Expr::Let(e) => {
                let live = then.without(&self.bound(&e.pat)).union(otherwise);
                self.expr(&e.expr, live)
            }
            Expr::Binary(e) if matches!(e.op, BinOp::And(_)) => {
                let right = self.condition(&e.right, then, otherwise);
                self.condition(&e.left, right, otherwise)
            }
            Expr::Paren(e) => self.condition(&e.expr, then, otherwise),
            cond => self.expr(cond, then.union(otherwise)),
        }
    }

    fn native_loop(
        &mut self,
        key: &Expr,
        label: Option<&syn::Label>,
        out: &Set,
        body: impl FnOnce(&mut Self, Set) -> Set,
    ) -> Set {
        let key = std::ptr::from_ref(key).addr();
        let mut head = self.native_heads.get(&key).cloned().unwrap_or_default();
        self.targets.push(Target {
            label: label.map(|l| l.name.clone()),
            is_loop: true,
            at_break: out.clone(),
            at_continue: head.clone(),
        });
        let live = body(self, head.clone());
        self.targets.pop();
        self.changed |= head.add(&live);
        self.native_heads.insert(key, head.clone());
        head
    }
}

fn block_target(label: &Lifetime, out: &Set) -> Target {
    Target {
        label: Some(label.clone()),
        is_loop: false,
        at_break: out.clone(),
        at_continue: out.clone(),
    }
}

#[cfg(test)]
mod tests;
