//! Which code is known never to reach its end: `return`, a `loop` without a `break`, a `match`
//! whose arms all leave.

use super::super::macros;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprBreak, ExprLoop, Item, Lifetime, Stmt};

/// Whether control never comes out at the end of a statement.
pub(crate) fn never_ends(stmt: &Stmt) -> bool {
    match stmt {
        Stmt::Local(local) => local.init.as_ref().is_some_and(|i| leaves(&i.expr)),
        Stmt::Expr(expr, _) => leaves(expr),
        Stmt::Macro(m) => macros::is_panic(&macros::name_of(&m.mac)),
        Stmt::Item(_) => false,
    }
}

/// Whether an expression never has a value. `false` if in doubt.
pub(crate) fn leaves(expr: &Expr) -> bool {
    match expr {
        Expr::Return(_) | Expr::Break(_) | Expr::Continue(_) => true,
        Expr::Macro(m) => macros::is_panic(&macros::name_of(&m.mac)),
        Expr::Loop(l) => !has_break(l),
        Expr::Paren(p) => leaves(&p.expr),
        Expr::Group(g) => leaves(&g.expr),
        Expr::Try(t) => leaves(&t.expr),
        Expr::Await(a) => leaves(&a.base),
        Expr::Unsafe(u) => block_leaves(&u.block),
        Expr::Block(b) => b.label.is_none() && block_leaves(&b.block),
        Expr::If(i) => {
            leaves(&i.cond)
                || block_leaves(&i.then_branch)
                    && i.else_branch.as_ref().is_some_and(|(_, e)| leaves(e))
        }
        Expr::Match(m) => {
            leaves(&m.expr) || !m.arms.is_empty() && m.arms.iter().all(|a| leaves(&a.body))
        }
        Expr::Call(call) => match macros::mark(expr) {
            Some(mark) => macros::is_panic(&mark.name) || call.args.iter().any(leaves),
            None => leaves(&call.func) || call.args.iter().any(leaves),
        },
        Expr::MethodCall(m) => leaves(&m.receiver) || m.args.iter().any(leaves),
        Expr::Assign(a) => leaves(&a.right),
        _ => false,
    }
}

fn block_leaves(block: &Block) -> bool {
    block.stmts.iter().any(never_ends)
}

/// Whether something in a loop leaves it at its end.
fn has_break(l: &ExprLoop) -> bool {
    struct Breaks<'a> {
        label: Option<&'a Lifetime>,
        depth: usize,
        found: bool,
    }
    impl<'a> Visit<'a> for Breaks<'_> {
        fn visit_expr(&mut self, expr: &'a Expr) {
            let inner = matches!(expr, Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_));
            self.depth += usize::from(inner);
            if !matches!(expr, Expr::Closure(_) | Expr::Async(_)) {
                visit::visit_expr(self, expr);
            }
            self.depth -= usize::from(inner);
        }
        fn visit_expr_break(&mut self, b: &'a ExprBreak) {
            self.found |= match &b.label {
                Some(label) => self.label == Some(label),
                None => self.depth == 0,
            };
            visit::visit_expr_break(self, b);
        }
        fn visit_item(&mut self, _: &'a Item) {}
    }
    let mut breaks = Breaks {
        label: l.label.as_ref().map(|l| &l.name),
        depth: 0,
        found: false,
    };
    breaks.visit_block(&l.body);
    breaks.found
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    #[test]
    fn code_that_leaves_is_known() {
        for expr in [
            parse_quote!(return 1),
            parse_quote!(loop {
                loop {
                    break;
                }
            }),
            parse_quote!('a: loop {
                if x {
                    continue 'a;
                }
            }),
            parse_quote!({
                f();
                panic!("x");
            }),
            parse_quote!(if c { return 1 } else { break 'l }),
            parse_quote!(match c {
                1 => return,
                _ => unreachable!(),
            }),
            parse_quote!(f(return)),
        ] {
            assert!(leaves(&expr), "{}", quote::quote!(#expr));
        }
    }

    #[test]
    fn code_that_may_end_is_not() {
        for expr in [
            parse_quote!(loop {
                break;
            }),
            parse_quote!('a: loop {
                loop {
                    break 'a;
                }
            }),
            parse_quote!('a: { return }),
            parse_quote!(if c {
                return 1;
            }),
            parse_quote!(match c {}),
            parse_quote!(|| return),
        ] {
            assert!(!leaves(&expr), "{}", quote::quote!(#expr));
        }
    }
}
