//! Brings a routine into normal form: every await is a statement of its own.
//!
//! An expression is lowered towards a destination ([`Dest`]); the destination is pushed into the
//! arms of `if` and `match`, so that `?`, `.into()` and literals keep the type that is expected of
//! them. Control flow with an await inside becomes a [`Node`], everything else stays native Rust.
//! Names are unique already, so blocks without a label are spliced into what surrounds them.

mod changes;
mod control;
mod ends;
mod jumps;
mod loops;
mod operands;

pub(crate) use ends::{leaves, never_ends};
pub(crate) use operands::is_assign_op;

use super::check::awaits;
use super::derive::Derived;
use super::ir::{Dest, Kind, Node, PointInfo, Points};
use super::names::{Origin, Serves, VarId, Vars, plain};
use super::versions::{Given, short_hash};
use super::{build, check, macros};
use crate::paths::Krate;
use proc_macro2::{Ident, Span};
use quote::ToTokens;
use std::collections::{HashMap, HashSet, VecDeque};
use syn::visit::Visit;
use syn::{Error, Expr, Item, Label, Lifetime, Local, Pat, Stmt, UseTree};

/// The routine while it is being lowered, and what is known about it afterwards.
pub(crate) struct Lowering<'a> {
    pub(crate) krate: &'a Krate,
    pub(crate) vars: Vars,
    pub(crate) derived: Derived,
    /// Items of the body: they move to the top of the function.
    pub(crate) items: Vec<Item>,
    pub(crate) points: Vec<PointInfo>,
    pub(crate) errors: Vec<Error>,
    /// Nodes made so far.
    pub(crate) nodes: usize,
    branches: usize,
    labels: usize,
    hidden: usize,
    path: Vec<&'static str>,
    operations: HashMap<String, usize>,
    /// Names of awaits that the user gave: no other await gets one of them.
    claimed: HashSet<String>,
}

impl<'a> Lowering<'a> {
    pub(crate) fn new(krate: &'a Krate, vars: Vars) -> Self {
        Self {
            krate,
            vars,
            derived: Derived::default(),
            items: vec![],
            points: vec![],
            errors: vec![],
            nodes: 0,
            branches: 0,
            labels: 0,
            hidden: 0,
            path: vec![],
            operations: HashMap::new(),
            claimed: HashSet::new(),
        }
    }

    /// No await gets one of these names by itself.
    pub(crate) fn claim(&mut self, names: HashSet<String>) {
        self.claimed = names;
    }

    /// Lowers the body of a routine.
    pub(crate) fn body(&mut self, stmts: Vec<Stmt>) -> Vec<Node> {
        self.block(stmts, &Dest::Return)
    }

    pub(crate) fn error(&mut self, at: &impl ToTokens, message: impl std::fmt::Display) {
        self.errors.push(Error::new_spanned(at, message));
    }

    pub(super) fn node(&mut self, kind: Kind) -> Node {
        self.nodes += 1;
        Node {
            id: self.nodes - 1,
            kind,
        }
    }

    pub(super) fn plain(&mut self, stmt: Stmt, out: &mut Vec<Node>) {
        let node = self.node(Kind::Plain(stmt));
        out.push(node);
    }

    /// The number of the last await so far.
    fn last_point(&self) -> u32 {
        u32::try_from(self.points.len()).unwrap_or(u32::MAX)
    }

    /// The awaits after number `before`.
    fn points_since(&self, before: u32) -> Points {
        Points {
            first: before + 1,
            last: self.last_point(),
        }
    }

    /// A variable of the macro's own.
    pub(super) fn hidden(
        &mut self,
        role: &'static str,
        serves: Serves,
        span: Span,
    ) -> (Ident, VarId) {
        self.hidden += 1;
        let ident = Ident::new(
            &format!("__{role}{}", self.hidden),
            span.resolved_at(Span::call_site()),
        );
        let id = self
            .vars
            .insert(ident.clone(), Origin::Hidden(role, serves), false);
        (ident, id)
    }

    /// A hidden variable that is there for the next await.
    fn hidden_for_next(&mut self, role: &'static str, span: Span) -> (Ident, VarId) {
        self.hidden(role, Serves::Point(self.points.len()), span)
    }

    /// Tells a hidden variable from others by its expression.
    pub(super) fn told_apart(&mut self, id: VarId, expr: &Expr) {
        let text = expr.to_token_stream().to_string();
        let text: String = text.split_whitespace().collect();
        self.vars.get_mut(id).told_apart = Some(short_hash(&text));
    }

    fn label(&mut self, written: Option<&Label>) -> Lifetime {
        self.labels += 1;
        match written {
            Some(label) => label.name.clone(),
            None => Lifetime::new(&format!("'__l{}", self.labels), Span::call_site()),
        }
    }

    fn branch_number(&mut self) -> usize {
        self.branches += 1;
        self.branches
    }

    /// Lowers what stands inside a construct.
    fn inside<R>(&mut self, construct: &'static str, lower: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(construct);
        let result = lower(self);
        self.path.pop();
        result
    }

    /// Lowers a block; the value of its last expression goes to `dest`.
    fn block(&mut self, stmts: Vec<Stmt>, dest: &Dest) -> Vec<Node> {
        let ends = !stmts.iter().any(never_ends);
        let mut out = vec![];
        let mut rest = VecDeque::from(stmts);
        while let Some(stmt) = rest.pop_front() {
            let last = rest.is_empty();
            match stmt {
                Stmt::Item(item) => self.item(item),
                Stmt::Local(local) => {
                    if self.local_statement(local, &mut rest, dest, &mut out) {
                        return out;
                    }
                }
                Stmt::Expr(expr, None) if last => {
                    self.expr(expr, dest, &mut out);
                    return out;
                }
                Stmt::Expr(expr, _) => self.expr(expr, &Dest::Discard, &mut out),
                Stmt::Macro(m) if last && m.semi_token.is_none() && ends => {
                    let expr = Expr::Macro(syn::ExprMacro {
                        attrs: m.attrs,
                        mac: m.mac,
                    });
                    self.expr(expr, dest, &mut out);
                    return out;
                }
                Stmt::Macro(mut m) => {
                    m.semi_token
                        .get_or_insert_with(|| syn::Token![;](Span::call_site()));
                    self.plain(Stmt::Macro(m), &mut out);
                }
            }
        }
        if ends {
            self.no_value(dest, &mut out);
        }
        out
    }

    /// A block that has no last expression.
    fn no_value(&mut self, dest: &Dest, out: &mut Vec<Node>) {
        let Dest::Var(target) = dest else {
            // what a routine returns is never `()`, so the end is not reached
            return;
        };
        let last = match out.last() {
            Some(Node {
                kind: Kind::Plain(Stmt::Expr(..) | Stmt::Macro(_)),
                ..
            }) => out.pop(),
            _ => None,
        };
        // whether the last statement ends is for rustc to say: `()` or `!`
        let value = match last {
            Some(Node {
                kind: Kind::Plain(stmt),
                ..
            }) => build::block(vec![stmt], None),
            _ => build::unit(),
        };
        self.plain(build::assign(target, value), out);
    }

    /// A `let`; `true` if it took the rest of the block with it.
    fn local_statement(
        &mut self,
        mut local: Local,
        rest: &mut VecDeque<Stmt>,
        dest: &Dest,
        out: &mut Vec<Node>,
    ) -> bool {
        let Some(init) = local.init.take() else {
            self.declared_later(&local.pat);
            return false;
        };
        let waits_else = init.diverge.as_ref().is_some_and(|(_, e)| awaits(e));
        if let (true, Some((_, otherwise))) = (waits_else, init.diverge.clone()) {
            let rest = std::mem::take(rest).into();
            self.let_else(local.pat, *init.expr, *otherwise, rest, dest, out);
            return true;
        }
        if !awaits(&init.expr) {
            local.init = Some(init);
            self.local(local, out);
            return false;
        }
        local.init = Some(init);
        if self.chosen(&mut local, out) {
            self.plain(Stmt::Local(local), out);
            return false;
        }
        let Some(init) = local.init.take() else {
            return false;
        };
        let (pat, ty) = match &local.pat {
            Pat::Type(t) => (&*t.pat, Some((*t.ty).clone())),
            pat => (pat, None),
        };
        let flows = matches!(
            build::bare(&init.expr),
            Expr::If(_) | Expr::Match(_) | Expr::Block(_) | Expr::Loop(_)
        );
        if let Pat::Ident(name) = pat
            && name.by_ref.is_none()
            && name.subpat.is_none()
            && flows
            && init.diverge.is_none()
            && let Some(id) = self.vars.find(&name.ident)
        {
            self.vars.get_mut(id).ty = ty;
            self.expr(*init.expr, &Dest::Var(name.ident.clone()), out);
            return false;
        }
        let expr = self.lift(*init.expr, out);
        local.init = Some(syn::LocalInit {
            expr: Box::new(expr),
            ..init
        });
        self.local(local, out);
        false
    }

    /// `let x;`: the segments that use it declare it.
    fn declared_later(&mut self, pat: &Pat) {
        struct Names<'a>(Vec<&'a Ident>);
        impl<'a> Visit<'a> for Names<'a> {
            fn visit_pat_ident(&mut self, pat: &'a syn::PatIdent) {
                self.0.push(&pat.ident);
            }
        }
        let mut names = Names(vec![]);
        names.visit_pat(pat);
        for name in names.0 {
            let Some(id) = self.vars.find(name) else {
                continue;
            };
            let var = self.vars.get_mut(id);
            var.mutable = true;
            if let (Pat::Type(t), Pat::Ident(_)) = (pat, build::bare_pattern(pat)) {
                var.ty = Some((*t.ty).clone());
            }
        }
    }

    /// Gives the value of an expression without an await to `dest`.
    fn give(&mut self, expr: Expr, dest: &Dest, out: &mut Vec<Node>) {
        let stmt = match dest {
            Dest::Discard => build::statement(expr),
            Dest::Var(target) => build::assign(target, expr),
            Dest::Return => build::statement(build::ret(expr)),
        };
        self.plain(stmt, out);
    }

    /// Lowers an expression whose value goes to `dest`.
    pub(super) fn expr(&mut self, expr: Expr, dest: &Dest, out: &mut Vec<Node>) {
        if !awaits(&expr) {
            return self.give(expr, dest, out);
        }
        match expr {
            Expr::Paren(p) => self.expr(*p.expr, dest, out),
            Expr::Group(g) => self.expr(*g.expr, dest, out),
            Expr::If(i) => self.if_(i, dest, out),
            Expr::Match(m) => self.match_(m, dest, out),
            Expr::Block(b) => self.block_expr(b, dest, out),
            Expr::Loop(l) => self.loop_(l, dest, out),
            Expr::While(w) => self.while_(w, dest, out),
            Expr::ForLoop(f) => self.for_(f, dest, out),
            Expr::Return(syn::ExprReturn {
                expr: Some(value), ..
            }) => {
                self.expr(*value, &Dest::Return, out);
            }
            // no construct around has taken it: rustc says that there is none
            Expr::Break(mut b) => {
                b.expr = b.expr.take().map(|value| {
                    let value = self.lift(*value, out);
                    Box::new(build::paren(value))
                });
                self.plain(build::statement(Expr::Break(b)), out);
            }
            Expr::Assign(a) => match &*a.left {
                Expr::Path(p)
                    if let Some(target) = p.path.get_ident()
                        && self.vars.find(target).is_some() =>
                {
                    let target = target.clone();
                    self.expr(*a.right, &Dest::Var(target), out);
                    self.give_unit(dest, out);
                }
                _ => {
                    let value = self.lift(Expr::Assign(a), out);
                    self.give(value, dest, out);
                }
            },
            expr => {
                let value = self.lift(expr, out);
                self.give(value, dest, out);
            }
        }
    }

    /// What has no value of its own, like a `while` loop, gives `()`.
    fn give_unit(&mut self, dest: &Dest, out: &mut Vec<Node>) {
        if !matches!(dest, Dest::Discard) {
            self.give(build::unit(), dest, out);
        }
    }

    /// Items are visible in every segment: they move to the top of the function.
    fn item(&mut self, item: Item) {
        let mut names = vec![];
        item_names(&item, &mut names);
        for name in names {
            let mut others = vec![];
            self.items.iter().for_each(|i| item_names(i, &mut others));
            if others.contains(&name) {
                self.error(
                    &name,
                    format!(
                        "there is another item `{name}` in this routine, and all of them are \
                         visible everywhere in it; give it another name"
                    ),
                );
            }
        }
        if let Item::Macro(m) = &item {
            let mut found = None;
            for id in self.vars.ids() {
                if let Origin::Source(name) = &self.vars.get(id).origin
                    && found.is_none()
                    && uses_name(m.mac.tokens.clone(), name)
                {
                    found = Some(name.clone());
                }
            }
            if let Some(name) = found {
                self.error(
                    &m.ident,
                    format!(
                        "this macro uses the local variable `{name}`, which is not there in every \
                         part of a routine; give it as an argument"
                    ),
                );
            }
        }
        self.items.push(item);
    }

    /// Makes the next await a point: its key, and where it stands.
    fn point(&mut self, operation: &Expr, span: Span, given: Given) {
        let (name, written) = match check::step_name(operation) {
            Some(step) => (format!("step {}", step.value()), step.to_token_stream()),
            None => (self.operation_name(operation), operation.to_token_stream()),
        };
        let named = given.name.is_some();
        let key = given.name.unwrap_or_else(|| self.automatic_key(&name));
        self.points.push(PointInfo {
            key,
            named,
            was: given.was,
            name,
            operation: written,
            path: self.path.join("/"),
            span,
        });
    }

    /// The operation's name, with the first number that is free.
    fn automatic_key(&mut self, name: &str) -> String {
        let n = self.operations.entry(name.to_owned()).or_insert(0);
        loop {
            *n += 1;
            let key = if *n == 1 {
                name.to_owned()
            } else {
                format!("{name}#{n}")
            };
            if !self.claimed.contains(&key) {
                return key;
            }
        }
    }

    /// What an operation is called: the function or method that makes it.
    fn operation_name(&self, operation: &Expr) -> String {
        match operation {
            Expr::MethodCall(m) if m.method == "timeout" => self.operation_name(&m.receiver),
            Expr::MethodCall(m) => plain(&m.method),
            Expr::Call(c) => match &*c.func {
                Expr::Path(p) => last_segment(&p.path).unwrap_or_else(|| "call".into()),
                _ => "call".into(),
            },
            Expr::Path(p) => match p.path.get_ident().and_then(|i| self.vars.find(i)) {
                Some(id) => match &self.vars.get(id).origin {
                    Origin::Source(name) => name.clone(),
                    _ => "operation".into(),
                },
                None => last_segment(&p.path).unwrap_or_else(|| "operation".into()),
            },
            Expr::Paren(p) => self.operation_name(&p.expr),
            Expr::Group(g) => self.operation_name(&g.expr),
            Expr::Try(t) => self.operation_name(&t.expr),
            expr if macros::mark(expr).is_some() => "call".into(),
            _ => "operation".into(),
        }
    }
}

fn last_segment(path: &syn::Path) -> Option<String> {
    path.segments.last().map(|s| plain(&s.ident))
}

/// The names that an item brings into scope.
fn item_names(item: &Item, names: &mut Vec<Ident>) {
    fn of_use(tree: &UseTree, names: &mut Vec<Ident>) {
        match tree {
            UseTree::Path(p) => of_use(&p.tree, names),
            UseTree::Name(n) => names.push(n.ident.clone()),
            UseTree::Rename(r) => names.push(r.rename.clone()),
            UseTree::Group(g) => g.items.iter().for_each(|t| of_use(t, names)),
            UseTree::Glob(_) => {}
        }
    }
    match item {
        Item::Const(i) => names.push(i.ident.clone()),
        Item::Enum(i) => names.push(i.ident.clone()),
        Item::Fn(i) => names.push(i.sig.ident.clone()),
        Item::Macro(i) => names.extend(i.ident.clone()),
        Item::Mod(i) => names.push(i.ident.clone()),
        Item::Static(i) => names.push(i.ident.clone()),
        Item::Struct(i) => names.push(i.ident.clone()),
        Item::Trait(i) => names.push(i.ident.clone()),
        Item::Type(i) => names.push(i.ident.clone()),
        Item::Union(i) => names.push(i.ident.clone()),
        Item::Use(i) => of_use(&i.tree, names),
        _ => {}
    }
    names.retain(|name| name != "_");
}

/// Whether the tokens of a macro use a name that they do not bind themselves.
fn uses_name(tokens: proc_macro2::TokenStream, name: &str) -> bool {
    fn scan(tokens: proc_macro2::TokenStream, name: &str, uses: &mut bool, binds: &mut bool) {
        let mut before = String::new();
        for token in tokens {
            if let proc_macro2::TokenTree::Group(group) = &token {
                scan(group.stream(), name, uses, binds);
            }
            let text = match &token {
                proc_macro2::TokenTree::Group(_) => String::new(),
                token => token.to_string(),
            };
            if text == name {
                match before.as_str() {
                    "$" | "." => {}
                    "let" | "mut" | "|" => *binds = true,
                    _ => *uses = true,
                }
            }
            before = text;
        }
    }
    let (mut uses, mut binds) = (false, false);
    scan(tokens, name, &mut uses, &mut binds);
    uses && !binds
}

#[cfg(test)]
mod tests;
