//! `break` with a value.

use super::super::build;
use super::super::ir::Dest;
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ExprBreak, Item, Lifetime};

/// `break v` out of this loop or block is `{ dest = v; break 'label }`.
pub(super) fn valued_breaks(block: &mut Block, label: &Lifetime, dest: &Dest, is_loop: bool) {
    struct Breaks<'a> {
        label: &'a Lifetime,
        dest: &'a Dest,
        depth: usize,
        is_loop: bool,
    }
    impl VisitMut for Breaks<'_> {
        fn visit_expr_mut(&mut self, expr: &mut Expr) {
            if matches!(expr, Expr::Closure(_) | Expr::Async(_)) {
                return;
            }
            let inner = matches!(expr, Expr::Loop(_) | Expr::While(_) | Expr::ForLoop(_));
            self.depth += usize::from(inner);
            visit_mut::visit_expr_mut(self, expr);
            self.depth -= usize::from(inner);
            if let Expr::Break(ExprBreak {
                label, expr: value, ..
            }) = expr
            {
                let mine = match label {
                    Some(label) => label == self.label,
                    None => self.depth == 0 && self.is_loop,
                };
                if mine {
                    let value = value.take().map(|v| *v);
                    *expr = self.leave(value);
                }
            }
        }
        fn visit_item_mut(&mut self, _: &mut Item) {}
    }
    impl Breaks<'_> {
        fn leave(&self, value: Option<Expr>) -> Expr {
            let mut stmts = match (self.dest, value) {
                (Dest::Discard, None) => vec![],
                (Dest::Discard, Some(value)) => vec![build::statement(value)],
                (Dest::Var(target), value) => {
                    vec![build::assign(target, value.unwrap_or_else(build::unit))]
                }
                (Dest::Return, value) => {
                    let value = value.unwrap_or_else(build::unit);
                    return build::block(vec![build::statement(build::ret(value))], None);
                }
            };
            stmts.push(build::statement(build::break_to(self.label)));
            build::block(stmts, None)
        }
    }
    Breaks {
        label,
        dest,
        depth: 0,
        is_loop,
    }
    .visit_block_mut(block);
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;
    use syn::parse_quote;

    #[track_caller]
    fn broken(mut block: Block, dest: &Dest, expected: &Block) {
        valued_breaks(&mut block, &parse_quote!('a), dest, true);
        // semicolons behind blocks are not of interest
        let text = |block: &Block| quote!(#block).to_string().replace("} ;", "}");
        assert_eq!(text(&block), text(expected));
    }

    #[test]
    fn a_value_goes_to_the_destination_before_the_break() {
        let dest = Dest::Var(parse_quote!(x));
        broken(
            parse_quote!({
                loop {
                    break;
                }
                f(break 1);
                while c {
                    break 'a 2;
                }
                || loop {
                    break 3;
                };
            }),
            &dest,
            &parse_quote!({
                loop {
                    break;
                }
                f({
                    x = 1;
                    break 'a;
                });
                while c {
                    {
                        x = 2;
                        break 'a;
                    };
                }
                || loop {
                    break 3;
                };
            }),
        );
        broken(
            parse_quote!({
                break 'b 1;
                break;
            }),
            &dest,
            &parse_quote!({
                break 'b 1;
                {
                    x = ();
                    break 'a;
                }
            }),
        );
    }

    #[test]
    fn a_discarded_value_is_still_evaluated() {
        broken(
            parse_quote!({
                break f();
            }),
            &Dest::Discard,
            &parse_quote!({
                {
                    f();
                    break 'a;
                };
            }),
        );
        broken(
            parse_quote!({
                break f();
            }),
            &Dest::Return,
            &parse_quote!({
                {
                    return f();
                };
            }),
        );
    }
}
