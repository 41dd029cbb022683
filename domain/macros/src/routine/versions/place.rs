//! Puts every `#[point(..)]` at the await that it names.
//!
//! Invariant: after this pass the attribute stands at awaits only, and every name is there once.

use super::read::Written;
use super::{MIGRATE, POINT, RENAMED, is, is_of_versions, taken};
use crate::routine::check::is_inline;
use std::collections::{HashMap, HashSet};
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Error, Expr, ExprAsync, ExprAwait, ExprClosure, Item, Local, Stmt};

/// Puts the attributes at their awaits, and gives all names that are in them.
pub(in crate::routine) fn points(block: &mut Block, errors: &mut Vec<Error>) -> HashSet<String> {
    let mut points = Points {
        errors,
        names: HashMap::new(),
    };
    points.visit_block_mut(block);
    let names = points.names;
    Misplaced(errors).visit_block_mut(block);
    names.into_keys().collect()
}

struct Points<'a> {
    errors: &'a mut Vec<Error>,
    /// All names, and whether each is one of now.
    names: HashMap<String, bool>,
}

impl Points<'_> {
    /// Names the only await of an expression.
    fn give(&mut self, attrs: Vec<Attribute>, expr: Option<&mut Expr>) {
        let mut attrs = attrs.into_iter();
        let Some(attr) = attrs.next() else { return };
        if let Some(second) = attrs.next() {
            let message = "there is a `#[point]` here already, and one can say all: \
                           `#[point(\"name\", was = \"old\")]`";
            self.errors.push(Error::new_spanned(second, message));
            return;
        }
        let written = match Written::read(&attr) {
            Ok(written) => written,
            Err(error) => return self.errors.push(error),
        };
        let mut count = Count(0);
        if let Some(expr) = &expr {
            count.visit_expr(expr);
        }
        let message = match (count.0, expr) {
            (1, Some(expr)) => {
                self.claim(&written);
                return Place(Some(attr), self.errors).visit_expr_mut(expr);
            }
            (0 | 1, _) => "there is no `.await` here that is saved and could have a name",
            _ => {
                "there are several awaits here: put the one that this names in a statement of its \
                 own"
            }
        };
        self.errors.push(Error::new_spanned(attr, message));
    }

    fn claim(&mut self, written: &Written) {
        let now = written.name.iter().map(|name| (name, true));
        let all = now.chain(written.was.iter().map(|name| (name, false)));
        for (name, now) in all {
            let value = name.value();
            let message = match self.names.get(&value) {
                None => {
                    self.names.insert(value, now);
                    continue;
                }
                Some(true) => format!("an await of this routine is called `{value}` already"),
                Some(false) => format!("an await of this routine was called `{value}` already"),
            };
            self.errors.push(Error::new(name.span(), message));
        }
    }
}

impl VisitMut for Points<'_> {
    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        match stmt {
            Stmt::Local(local) => {
                let taken = taken(&mut local.attrs, POINT);
                self.give(taken, local.init.as_mut().map(|init| &mut *init.expr));
            }
            Stmt::Expr(expr, _) => {
                let mut all = vec![];
                leftmost(expr, &mut all);
                self.give(all, Some(expr));
            }
            Stmt::Macro(_) | Stmt::Item(_) => {}
        }
        visit_mut::visit_stmt_mut(self, stmt);
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        // what is placed already stands at an await
        if !matches!(expr, Expr::Await(_))
            && let Some((attrs, _)) = parts(expr)
        {
            let taken = taken(attrs, POINT);
            self.give(taken, Some(expr));
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_item_mut(&mut self, _: &mut Item) {}
}

/// The parser leaves the attributes of a statement on its leftmost part.
fn leftmost(expr: &mut Expr, all: &mut Vec<Attribute>) {
    if let Some((attrs, left)) = parts(expr) {
        all.append(&mut taken(attrs, POINT));
        if let Some(left) = left {
            leftmost(left, all);
        }
    }
}

/// The attributes of an expression, and the expression that it begins with.
fn parts(expr: &mut Expr) -> Option<(&mut Vec<Attribute>, Option<&mut Expr>)> {
    macro_rules! parts {
        ($($variant:ident $($left:ident)?),* $(,)?) => {
            match expr {
                $(Expr::$variant(e) => Some((&mut e.attrs, parts!(@left e $($left)?))),)*
                _ => None,
            }
        };
        (@left $e:ident) => { None };
        (@left $e:ident $left:ident) => { Some(&mut *$e.$left) };
    }
    parts!(
        Array, Assign left, Async, Await base, Binary left, Block, Break, Call func, Cast expr,
        Closure, Const, Continue, Field base, ForLoop, Group, If, Index expr, Infer, Let, Lit, Loop,
        Macro, Match, MethodCall receiver, Paren, Path, Reference, Repeat, Return, Struct, Try expr,
        Tuple, Unary, Unsafe, While, Yield,
    )
}

/// Counts the awaits that are points.
struct Count(usize);

impl<'a> Visit<'a> for Count {
    fn visit_expr_await(&mut self, expr: &'a ExprAwait) {
        self.0 += usize::from(!is_inline(expr));
        visit::visit_expr_await(self, expr);
    }
    fn visit_expr_closure(&mut self, _: &'a ExprClosure) {}
    fn visit_expr_async(&mut self, _: &'a ExprAsync) {}
    fn visit_item(&mut self, _: &'a Item) {}
}

/// Leaves an attribute at the await that is a point.
struct Place<'a>(Option<Attribute>, &'a mut Vec<Error>);

impl VisitMut for Place<'_> {
    fn visit_expr_await_mut(&mut self, expr: &mut ExprAwait) {
        if !is_inline(expr)
            && let Some(attr) = self.0.take()
        {
            if expr.attrs.iter().any(|a| is(a, POINT)) {
                let message = "there is a `#[point]` for this await already";
                self.1.push(Error::new_spanned(&attr, message));
            }
            expr.attrs.push(attr);
        }
        visit_mut::visit_expr_await_mut(self, expr);
    }
    fn visit_expr_closure_mut(&mut self, _: &mut ExprClosure) {}
    fn visit_expr_async_mut(&mut self, _: &mut ExprAsync) {}
    fn visit_item_mut(&mut self, _: &mut Item) {}
}

/// Reports attributes where they mean nothing.
struct Misplaced<'a>(&'a mut Vec<Error>);

impl VisitMut for Misplaced<'_> {
    fn visit_attributes_mut(&mut self, attrs: &mut Vec<Attribute>) {
        for attr in attrs.iter().filter(|a| is_of_versions(a)) {
            let message = if is(attr, POINT) {
                "`#[point]` goes on a statement or an expression with an `.await`"
            } else {
                "this goes on a `let` or on a parameter"
            };
            self.0.push(Error::new_spanned(attr, message));
        }
        attrs.retain(|a| !is_of_versions(a));
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        let mut kept = taken(&mut local.attrs, RENAMED);
        kept.append(&mut taken(&mut local.attrs, MIGRATE));
        visit_mut::visit_local_mut(self, local);
        local.attrs.append(&mut kept);
    }

    fn visit_expr_await_mut(&mut self, expr: &mut ExprAwait) {
        self.visit_expr_mut(&mut expr.base);
    }

    fn visit_item_mut(&mut self, _: &mut Item) {}
}
