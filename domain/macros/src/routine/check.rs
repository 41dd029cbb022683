//! The first pass: what can never work is reported where it is written, all of it at once.

pub(crate) mod members;

use super::macros::{self, Macros};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{
    Arm, Attribute, Block, Error, Expr, ExprAsync, ExprAwait, ExprBreak, ExprCall, ExprClosure,
    ExprContinue, ExprForLoop, ExprLoop, ExprRepeat, ExprUnsafe, ExprWhile, Item, Lit, Local,
    Macro, Pat, Stmt, TypeArray,
};

/// Reports everything in the body of a routine that the later passes could not lower.
pub(crate) fn check(block: &Block) -> Vec<Error> {
    let mut check = Check {
        errors: vec![],
        inside: vec![],
        loops: 0,
    };
    check.visit_block(block);
    check.errors
}

/// The last segment of the path that is called.
pub(crate) fn called(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Call(call) => called_by(call),
        _ => None,
    }
}

fn called_by(call: &ExprCall) -> Option<String> {
    let Expr::Path(path) = &*call.func else {
        return None;
    };
    path.path.segments.last().map(|s| s.ident.to_string())
}

/// `inline(future).await`, and the run of a step: waits in place, without a point.
pub(crate) fn is_inline(expr: &ExprAwait) -> bool {
    called(&expr.base).is_some_and(|name| name == "inline")
        || macros::mark(&expr.base).is_some_and(|m| m.is_stepping())
}

/// The call of `step` in `step("name", ..).retry(..)`.
fn step_call(expr: &Expr) -> Option<&ExprCall> {
    match expr {
        Expr::MethodCall(m) => step_call(&m.receiver),
        Expr::Paren(p) => step_call(&p.expr),
        Expr::Group(g) => step_call(&g.expr),
        Expr::Call(call) if called(expr).as_deref() == Some("step") => Some(call),
        _ => None,
    }
}

/// The name of a step, if `expr` is one.
pub(crate) fn step_name(expr: &Expr) -> Option<syn::LitStr> {
    match step_call(expr)?.args.first() {
        Some(Expr::Lit(syn::ExprLit {
            lit: Lit::Str(name),
            ..
        })) => Some(name.clone()),
        _ => None,
    }
}

/// Whether something contains an await that is a point of the routine.
pub(crate) fn awaits(expr: &Expr) -> bool {
    let mut finder = Finder(false);
    finder.visit_expr(expr);
    finder.0
}

struct Finder(bool);

impl<'a> Visit<'a> for Finder {
    fn visit_expr_await(&mut self, expr: &'a ExprAwait) {
        self.0 |= !is_inline(expr);
        visit::visit_expr_await(self, expr);
    }
    fn visit_expr_closure(&mut self, _: &'a ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'a ExprAsync) {}
    fn visit_item(&mut self, _: &'a Item) {}
}

/// Where an await would not belong to the routine.
#[derive(Clone, Copy, PartialEq)]
enum Inside {
    Closure,
    Async,
    Unsafe,
}

struct Check {
    errors: Vec<Error>,
    inside: Vec<Inside>,
    /// Loops around, since the last closure or `async` block.
    loops: usize,
}

impl Check {
    fn error(&mut self, at: &impl ToTokens, message: impl std::fmt::Display) {
        self.errors.push(Error::new_spanned(at, message));
    }

    fn within(&mut self, inside: Inside, visit: impl FnOnce(&mut Self)) {
        self.inside.push(inside);
        let loops = match inside {
            Inside::Closure | Inside::Async => std::mem::take(&mut self.loops),
            Inside::Unsafe => self.loops,
        };
        visit(self);
        self.loops = loops;
        self.inside.pop();
    }

    /// Whether a length waits, which is reported.
    fn waits(&mut self, length: &Expr) -> bool {
        let waits = awaits(length);
        if waits {
            let at = await_token(length.to_token_stream(), length.span());
            let message = "the length of an array is a constant, so it cannot be awaited; bind the \
                           result to a variable and use `vec![..]`";
            self.errors.push(Error::new(at, message));
        }
        waits
    }

    fn cfg(&mut self, attrs: &[Attribute]) {
        for attr in attrs.iter().filter(|a| is_cfg(a)) {
            self.error(
                attr,
                "`#[cfg]` inside a routine is not supported: each build would save other \
                 variables at other points; put it on the routine or on a function that it calls, \
                 or use `if cfg!(..)`",
            );
        }
    }
}

fn is_cfg(attr: &Attribute) -> bool {
    attr.path().is_ident("cfg") || attr.path().is_ident("cfg_attr")
}

impl<'a> Visit<'a> for Check {
    fn visit_expr_await(&mut self, expr: &'a ExprAwait) {
        if let Some(inside) = self.inside.last() {
            let message = match inside {
                Inside::Closure => {
                    "`.await` inside a closure is not supported in a routine; use a loop"
                }
                Inside::Async => {
                    "`.await` inside an `async` block is not part of the routine and would not \
                     survive a crash; await the operations in the routine itself, use \
                     `when_all`/`when_any`, or write the block as the argument of `step(..)` or \
                     `inline(..)`"
                }
                Inside::Unsafe => "`.await` inside an `unsafe` block is not supported in a routine",
            };
            self.errors.push(Error::new(expr.await_token.span, message));
        } else if let Some(step) = step_call(&expr.base)
            && step.args.len() == 2
            && step_name(&expr.base).is_none()
            && let Some(name) = step.args.first()
        {
            self.error(
                name,
                "the name of a step is a string literal: it is a part of the point",
            );
        }
        visit::visit_expr_await(self, expr);
    }

    fn visit_expr_call(&mut self, call: &'a ExprCall) {
        if let Some(mark) = macros::mark_of(call) {
            for arg in call
                .args
                .iter()
                .skip(mark.eager())
                .filter(|arg| awaits(arg))
            {
                let message = format!(
                    "`.await` inside this argument of `{}!(..)` is not supported in a routine: it \
                     is not evaluated in every run; bind the result to a variable first",
                    mark.name
                );
                self.errors.push(Error::new(
                    await_token(arg.to_token_stream(), arg.span()),
                    message,
                ));
            }
            call.args.iter().for_each(|arg| self.visit_expr(arg));
            return;
        }
        if matches!(called_by(call).as_deref(), Some("step" | "inline")) {
            // an ordinary future may be written in place
            let own = call
                .args
                .iter()
                .filter(|a| !matches!(a, Expr::Async(_) | Expr::Closure(_)));
            own.for_each(|arg| self.visit_expr(arg));
            return;
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_repeat(&mut self, expr: &'a ExprRepeat) {
        if self.waits(&expr.len) {
            return self.visit_expr(&expr.expr);
        }
        visit::visit_expr_repeat(self, expr);
    }

    fn visit_pat(&mut self, pat: &'a Pat) {
        if let (false, Some(span)) = (
            matches!(pat, Pat::Type(_)),
            find_await(pat.to_token_stream()),
        ) {
            let message = "a pattern has constants only, so nothing in it can be awaited; compare \
                           in a guard with a variable that has the result";
            return self.errors.push(Error::new(span, message));
        }
        visit::visit_pat(self, pat);
    }

    fn visit_type_array(&mut self, array: &'a TypeArray) {
        if self.waits(&array.len) {
            return self.visit_type(&array.elem);
        }
        visit::visit_type_array(self, array);
    }

    fn visit_expr_break(&mut self, expr: &'a ExprBreak) {
        if expr.label.is_none() && self.loops == 0 {
            self.error(&expr.break_token, "`break` outside of a loop");
        }
        visit::visit_expr_break(self, expr);
    }

    fn visit_expr_continue(&mut self, expr: &'a ExprContinue) {
        if expr.label.is_none() && self.loops == 0 {
            self.error(&expr.continue_token, "`continue` outside of a loop");
        }
    }

    fn visit_expr_loop(&mut self, expr: &'a ExprLoop) {
        self.loops += 1;
        visit::visit_expr_loop(self, expr);
        self.loops -= 1;
    }

    fn visit_expr_while(&mut self, expr: &'a ExprWhile) {
        self.loops += 1;
        visit::visit_expr_while(self, expr);
        self.loops -= 1;
    }

    fn visit_expr_for_loop(&mut self, expr: &'a ExprForLoop) {
        self.visit_pat(&expr.pat);
        self.visit_expr(&expr.expr);
        self.loops += 1;
        self.visit_block(&expr.body);
        self.loops -= 1;
    }

    fn visit_expr_closure(&mut self, closure: &'a ExprClosure) {
        let inside = if closure.asyncness.is_some() {
            Inside::Async
        } else {
            Inside::Closure
        };
        self.within(inside, |c| visit::visit_expr_closure(c, closure));
    }

    fn visit_expr_async(&mut self, block: &'a ExprAsync) {
        self.within(Inside::Async, |c| visit::visit_expr_async(c, block));
    }

    fn visit_expr_unsafe(&mut self, block: &'a ExprUnsafe) {
        self.within(Inside::Unsafe, |c| visit::visit_expr_unsafe(c, block));
    }

    fn visit_arm(&mut self, arm: &'a Arm) {
        self.cfg(&arm.attrs);
        if let Some((_, guard)) = &arm.guard
            && awaits(guard)
        {
            self.errors.push(Error::new(
                await_token(guard.to_token_stream(), guard.span()),
                "`.await` in a match guard is not supported in a routine; compute the condition \
                 before the `match`, or write an `if` in the arm",
            ));
        }
        visit::visit_arm(self, arm);
    }

    fn visit_local(&mut self, local: &'a Local) {
        self.cfg(&local.attrs);
        visit::visit_local(self, local);
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        if let Stmt::Expr(expr, _) = stmt
            && let attrs = attributes(expr)
            && attrs.iter().any(is_cfg)
            && changes_flow(expr)
        {
            self.cfg(attrs);
        }
        visit::visit_stmt(self, stmt);
    }

    fn visit_macro(&mut self, mac: &'a Macro) {
        let name = macros::name_of(mac);
        if matches!(
            name.as_str(),
            "select" | "select_biased" | "join" | "try_join"
        ) {
            self.error(
                &mac.path,
                format!(
                    "`{name}!` cannot be used in a routine: the waiting would not survive a crash; \
                     use `when_all`/`when_any`"
                ),
            );
        } else if let Some(span) = find_await(mac.tokens.clone()) {
            self.errors.push(Error::new(
                span,
                format!(
                    "`.await` inside `{name}!(..)` is not supported in a routine; bind the result \
                     to a variable first"
                ),
            ));
        } else if let Some((word, span)) = find_jump(mac.tokens.clone()) {
            self.errors.push(Error::new(
                span,
                format!(
                    "`{word}` inside `{name}!(..)` is not supported in a routine: the way out of a \
                     loop has to be seen; write it outside of the macro"
                ),
            ));
        }
    }

    fn visit_item(&mut self, item: &'a Item) {
        if let Item::Macro(mac) = item
            && let Some((word, span)) = find_jump(mac.mac.tokens.clone())
        {
            self.errors.push(Error::new(
                span,
                format!(
                    "`{word}` inside a macro is not supported in a routine: the way out of a loop \
                     has to be seen; write it outside of the macro"
                ),
            ));
        }
    }
}

/// The attributes of an expression that is a statement: the parser leaves them on its leftmost part.
fn attributes(expr: &Expr) -> &[Attribute] {
    let (attrs, left): (_, Option<&Expr>) = match expr {
        Expr::Assign(e) => (&e.attrs, Some(&e.left)),
        Expr::Await(e) => (&e.attrs, Some(&e.base)),
        Expr::Binary(e) => (&e.attrs, Some(&e.left)),
        Expr::Call(e) => (&e.attrs, Some(&e.func)),
        Expr::Field(e) => (&e.attrs, Some(&e.base)),
        Expr::Index(e) => (&e.attrs, Some(&e.expr)),
        Expr::MethodCall(e) => (&e.attrs, Some(&e.receiver)),
        Expr::Try(e) => (&e.attrs, Some(&e.expr)),
        Expr::Block(e) => (&e.attrs, None),
        Expr::Break(e) => (&e.attrs, None),
        Expr::Continue(e) => (&e.attrs, None),
        Expr::ForLoop(e) => (&e.attrs, None),
        Expr::If(e) => (&e.attrs, None),
        Expr::Loop(e) => (&e.attrs, None),
        Expr::Match(e) => (&e.attrs, None),
        Expr::Path(e) => (&e.attrs, None),
        Expr::Return(e) => (&e.attrs, None),
        Expr::Unary(e) => (&e.attrs, None),
        Expr::Unsafe(e) => (&e.attrs, None),
        Expr::While(e) => (&e.attrs, None),
        _ => return &[],
    };
    match left {
        Some(left) if attrs.is_empty() => attributes(left),
        _ => attrs,
    }
}

/// Whether leaving the expression out would change where the routine goes or what it holds.
fn changes_flow(expr: &Expr) -> bool {
    struct Flow(bool);
    impl<'a> Visit<'a> for Flow {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0 |= matches!(
                expr,
                Expr::Assign(_)
                    | Expr::Await(_)
                    | Expr::Break(_)
                    | Expr::Continue(_)
                    | Expr::Return(_)
            );
            visit::visit_expr(self, expr);
        }
    }
    let mut flow = Flow(false);
    flow.visit_expr(expr);
    flow.0
}

/// The span of the word `await` in tokens that contain one.
fn await_token(tokens: TokenStream, otherwise: Span) -> Span {
    find_await(tokens).unwrap_or(otherwise)
}

fn find_await(tokens: TokenStream) -> Option<Span> {
    let mut dot = false;
    for token in tokens {
        match &token {
            TokenTree::Ident(ident) if dot && ident == "await" => return Some(ident.span()),
            TokenTree::Group(group) => {
                if let Some(span) = find_await(group.stream()) {
                    return Some(span);
                }
            }
            _ => {}
        }
        dot = matches!(&token, TokenTree::Punct(p) if p.as_char() == '.');
    }
    None
}

fn find_jump(tokens: TokenStream) -> Option<(String, Span)> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Ident(ident) if ident == "break" || ident == "continue" => {
            Some((ident.to_string(), ident.span()))
        }
        TokenTree::Group(group) => find_jump(group.stream()),
        _ => None,
    })
}

/// Opens the macros of a body and checks it.
pub(crate) fn open_and_check(block: &mut Block, opened: &mut Macros) -> Vec<Error> {
    opened.open(block);
    check(block)
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn messages(mut block: Block) -> Vec<String> {
        let errors = open_and_check(&mut block, &mut Macros::default());
        errors.iter().map(ToString::to_string).collect()
    }

    #[track_caller]
    fn one(block: Block, part: &str) {
        let messages = messages(block);
        assert!(
            messages.len() == 1 && messages[0].contains(part),
            "{messages:?}"
        );
    }

    #[test]
    fn awaits_that_are_not_the_routines_own_are_reported() {
        one(
            parse_quote!({
                v.iter().map(|x| self.n(x).await);
            }),
            "inside a closure",
        );
        one(
            parse_quote!({
                let f = async { self.n(1).await };
            }),
            "inside an `async` block",
        );
        one(
            parse_quote!({
                let f = async || self.n(1).await;
            }),
            "inside an `async` block",
        );
        one(
            parse_quote!({ unsafe { self.n(1).await } }),
            "inside an `unsafe` block",
        );
        one(
            parse_quote!({
                match x {
                    n if self.ok(n).await => {}
                    _ => {}
                }
            }),
            "match guard",
        );
        one(
            parse_quote!({
                mine!(self.n(1).await);
            }),
            "inside `mine!(..)`",
        );
        one(
            parse_quote!({
                tokio::select! { a = self.n(1) => {} }
            }),
            "`select!`",
        );
        one(
            parse_quote!({
                assert!(a, "{}", self.n(1).await);
            }),
            "not evaluated in every run",
        );
        one(
            parse_quote!({
                debug_assert!(self.n(1).await);
            }),
            "not evaluated in every run",
        );
    }

    #[test]
    fn ordinary_futures_may_be_written_in_place() {
        assert!(
            messages(parse_quote!({
                step("a", async { http().await }).retry(r).await;
                inline(async move { http().await }).await;
                format!("{}", self.n(1).await);
                matches!(self.n(1).await, Some(_));
            }))
            .is_empty()
        );
    }

    #[test]
    fn all_mistakes_are_reported_at_once() {
        let found = messages(parse_quote!({
            step(name, async {}).await;
            mine!(break);
            macro_rules! skip {
                () => {
                    continue
                };
            }
            #[cfg(test)]
            let x = 1;
            #[cfg(test)]
            x = 2;
            #[cfg(test)]
            println!("{x}");
        }));
        assert_eq!(found.len(), 5, "{found:?}");
    }

    #[test]
    fn ways_out_of_no_loop_are_reported() {
        one(
            parse_quote!({
                break;
            }),
            "outside of a loop",
        );
        one(
            parse_quote!({
                loop {
                    v.iter().for_each(|x| continue);
                }
            }),
            "outside of a loop",
        );
        assert!(
            messages(parse_quote!({
                'a: {
                    break 'a;
                }
                for x in v {
                    while x {
                        continue;
                    }
                    break;
                }
                v.iter().map(|x| {
                    loop {
                        break x;
                    }
                });
            }))
            .is_empty()
        );
    }

    #[test]
    fn inline_awaits_are_no_points() {
        assert!(!awaits(&parse_quote!(inline(x).await)));
        assert!(awaits(&parse_quote!(inline(self.n(1).await).await)));
        assert!(!awaits(&parse_quote!(|| x.await)));
        assert!(awaits(&parse_quote!(f(a, [x.await?; 2]))));
    }
}
