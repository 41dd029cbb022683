//! Changes of real inputs: of their tokens, and of their expressions, patterns, types and statements.

use super::grammar::Grammar;
use super::noise;
use super::random::Random;
use super::tree::{self, Tree};
use proc_macro2::{Spacing, TokenStream};
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Block, Expr, ImplItemFn, Pat, Stmt, Type};

/// What is put between tokens.
const INSERTED: &[&str] = &[
    ".await",
    "?",
    ".await?",
    "break 'l",
    "return",
    "&mut",
    "continue",
    "async move",
    "#[cfg(x)]",
    "#[on]",
    "/// words\n",
    "#[allow(x)]",
    "#![allow(x)]",
    "move |x|",
    "..",
    "else",
    "mut",
    "ref",
    "'l:",
    "unsafe",
    "const",
    "-> u8",
    ": u8",
    "as u8",
    "= self",
    ";",
    ",",
    "|",
    "if let Some(x) =",
    "in",
    "dyn",
    "for<'a>",
    "pub",
];

/// Changes one place of the tokens; `other` is where spliced parts come from.
pub(super) fn tokens(trees: &mut Vec<Tree>, other: &[Tree], random: &mut Random) {
    let n = random.below(tree::size(trees).max(1));
    let from = tree::part(other, random);
    let what = random.below(20);
    if trees.is_empty() {
        trees.extend(from);
        return;
    }
    tree::edit(trees, n, |list, at| match what {
        0 | 1 => drop(list.remove(at)),
        2 => {
            let end = list.len().min(at + 1 + random.below(5));
            list.drain(at..end);
        }
        3 => list.insert(at, list[at].clone()),
        4 => {
            let end = list.len().min(at + 1 + random.below(8));
            let part = list[at..end].to_vec();
            list.splice(at..at, part);
        }
        5 => {
            let with = random.below(list.len());
            list.swap(at, with);
        }
        6..=8 => {
            list.splice(at..at, from);
        }
        9 | 10 => {
            list.splice(at..=at, from);
        }
        11 => list[at] = noise::word(random),
        12 => {
            let few = noise::noise(random, 2, 2);
            list.splice(at..at, few);
        }
        13 | 14 => {
            list.splice(at..at, tree::parse(random.text(INSERTED)));
        }
        15 | 16 => {
            let end = list.len().min(at + 1 + random.below(6));
            let inside: Vec<Tree> = list.drain(at..end).collect();
            list.insert(at, Tree::Group(*random.of_all(noise::DELIMITERS), inside));
            let before =
                random.text(&["", "", "loop", "async", "match x", "m!", "vec!", "format!"]);
            list.splice(at..at, tree::parse(before));
        }
        17 => match list[at].clone() {
            Tree::Group(_, inside) => {
                list.splice(at..=at, inside);
            }
            Tree::Ident(_) => list[at] = noise::word(random),
            Tree::Literal(_) => list
                .splice(at..=at, noise::noise(random, 1, 0))
                .for_each(drop),
            Tree::Punct(c, Spacing::Alone) => list[at] = Tree::Punct(c, Spacing::Joint),
            Tree::Punct(c, Spacing::Joint) => list[at] = Tree::Punct(c, Spacing::Alone),
        },
        _ => {
            let text = match random.below(4) {
                0 => Grammar(random).statement(),
                1 => Grammar(random).pattern(),
                _ => Grammar(random).expression(),
            };
            list.splice(at..at, tree::parse(&text));
        }
    });
}

/// Changes `count` places of a function that parses, into something that nearly always parses.
pub(super) fn syntax(
    function: &[Tree],
    other: &[Tree],
    count: usize,
    random: &mut Random,
) -> Vec<Tree> {
    let Ok(mut function) = syn::parse2::<ImplItemFn>(tree::to_tokens(function)) else {
        return function.to_vec();
    };
    let mut parts = Parts::default();
    if let Ok(mut other) = syn::parse2::<ImplItemFn>(tree::to_tokens(other)) {
        parts.visit_impl_item_fn_mut(&mut other);
    }
    for _ in 0..count {
        let mut own = Parts::default();
        own.visit_impl_item_fn_mut(&mut function);
        let kind = *random.of_all(&[
            Place::Expr,
            Place::Expr,
            Place::Expr,
            Place::Stmt,
            Place::Stmt,
            Place::Pat,
            Place::Type,
        ]);
        let places = own.of(kind).len();
        let mut change = Change {
            kind,
            left: Some(random.below(places)),
            own: &own,
            other: &parts,
            random,
        };
        let mut changed = function.clone();
        change.visit_impl_item_fn_mut(&mut changed);
        // what was put in as tokens is read, so that the next change finds its parts
        match syn::parse2(changed.to_token_stream()) {
            Ok(read) => function = read,
            Err(_) if random.one_in(16) => function = changed,
            Err(_) => {}
        }
    }
    tree::from_tokens(function.to_token_stream())
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Expr,
    Stmt,
    Pat,
    Type,
}

/// What a function consists of.
#[derive(Default)]
struct Parts {
    exprs: Vec<TokenStream>,
    stmts: Vec<TokenStream>,
    pats: Vec<TokenStream>,
    types: Vec<TokenStream>,
}

impl Parts {
    fn of(&self, kind: Place) -> &[TokenStream] {
        match kind {
            Place::Expr => &self.exprs,
            Place::Stmt => &self.stmts,
            Place::Pat => &self.pats,
            Place::Type => &self.types,
        }
    }
}

impl VisitMut for Parts {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        self.exprs.push(expr.to_token_stream());
        visit_mut::visit_expr_mut(self, expr);
    }
    fn visit_stmt_mut(&mut self, stmt: &mut Stmt) {
        self.stmts.push(stmt.to_token_stream());
        visit_mut::visit_stmt_mut(self, stmt);
    }
    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        self.pats.push(pat.to_token_stream());
        visit_mut::visit_pat_mut(self, pat);
    }
    fn visit_type_mut(&mut self, ty: &mut Type) {
        self.types.push(ty.to_token_stream());
        visit_mut::visit_type_mut(self, ty);
    }
}

/// Changes the place number `left`.
struct Change<'a> {
    kind: Place,
    left: Option<usize>,
    own: &'a Parts,
    other: &'a Parts,
    random: &'a mut Random,
}

impl Change<'_> {
    fn here(&mut self, kind: Place) -> bool {
        if self.kind != kind {
            return false;
        }
        let here = self.left == Some(0);
        self.left = self.left.and_then(|left| left.checked_sub(1));
        here
    }

    /// A part of the same function or of the other one.
    fn part(&mut self, kind: Place) -> TokenStream {
        let parts = if self.random.one_in(2) {
            self.own
        } else {
            self.other
        };
        let all = parts.of(kind);
        if all.is_empty() {
            return quote!(x);
        }
        self.random.of_all(all).clone()
    }

    fn generated(&mut self, kind: Place) -> TokenStream {
        let mut grammar = Grammar(self.random);
        let text = match kind {
            Place::Expr | Place::Type => grammar.expression(),
            Place::Stmt => grammar.statement(),
            Place::Pat => grammar.pattern(),
        };
        text.parse().unwrap()
    }

    fn expr(&mut self, e: &TokenStream) -> TokenStream {
        let o = self.part(Place::Expr);
        let p = self.part(Place::Pat);
        match self.random.below(48) {
            0..=5 => o,
            6..=8 => self.generated(Place::Expr),
            9 => quote!({ #e }),
            10 => quote!((#e)),
            11 => quote!(loop { break #e }),
            12 => quote!('l: { if c { break 'l #o; } #e }),
            13 => quote!(match #e { #p => #o, _ => #e }),
            14 => quote!(async { #e }),
            15 => quote!(async move { #e }.await),
            16 => quote!(|x| #e),
            17 => quote!((move |x: u8| #e)(#o)),
            18 => quote!((#e).await),
            19 => quote!((#e)?),
            20 => quote!((&mut #e)),
            21 => quote!(return #e),
            22 => quote!(break 'label #e),
            23 => quote!(vec![#e]),
            24 => quote!(format!("{a} {}", #e)),
            25 => quote!(mine!(#e)),
            26 => quote!(if #o { #e } else { #o }),
            27 => quote!(if let #p = #o { #e } else { #o }),
            28 => quote!(unsafe { #e }),
            29 => quote!([#e; 3]),
            30 => quote!([0; { #e }]),
            31 => quote!(((#e) as u8)),
            32 => quote!((*#e)),
            33 => quote!((#e).field),
            34 => quote!((#e)[#o]),
            35 => quote!(S { a: #e, ..#o }),
            36 => quote!((#e..=#o)),
            37 => quote!(for #p in #e { #o; }),
            38 => quote!(while #e { #o; continue }),
            39 => quote!((#e && #o)),
            40 => quote!(matches!(#e, #p if #o)),
            41 => quote!(step("s", async { #e }).await?),
            42 => quote!(self.n(#e).await?),
            43 => quote!(when_all((self.n(#e), self.n(#o))).await?),
            44 => quote!({ let #p = #e; #o }),
            45 => quote!(#[cfg(x)] #e),
            46 => quote!(assert_eq!(#e, #o, "{x}")),
            _ => quote!((#o = #e)),
        }
    }

    fn stmt(&mut self, s: &TokenStream) -> TokenStream {
        let o = self.part(Place::Stmt);
        let p = self.part(Place::Pat);
        let e = self.part(Place::Expr);
        match self.random.below(22) {
            0 => quote!(),
            1 => quote!(#s #s),
            2 => o,
            3 => quote!(#o #s),
            4 => quote!(#s #o),
            5 => quote!({ #s }),
            6 => quote!(loop { #s break; }),
            7 => quote!('l: for #p in #e { #s if c { continue 'l; } }),
            8 => quote!(while let #p = #e { #s }),
            9 => quote!(if #e { #s } else { #o }),
            10 => quote!(match #e { #p => { #s } _ => { #o } }),
            11 => quote!(let f = async { #s };),
            12 => quote!(let f = |x| { #s };),
            13 => quote!(let #p = #e; #s #e;),
            14 => quote!(let #p = #e else { #s return Err(e) };),
            15 => quote!(unsafe { #s }),
            16 => quote!(fn inner() { #s }),
            17 => quote!(mine! { #s }),
            18 => quote!(#[cfg(x)] #s),
            19 => quote!(const A: u8 = { #s };),
            20 => quote!(impl S { async fn f(&self) { #s } }),
            _ => self.generated(Place::Stmt),
        }
    }
}

impl VisitMut for Change<'_> {
    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        if self.here(Place::Expr) {
            let changed = self.expr(&expr.to_token_stream());
            *expr = Expr::Verbatim(changed);
            return;
        }
        visit_mut::visit_expr_mut(self, expr);
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        for index in 0..block.stmts.len() {
            if self.here(Place::Stmt) {
                let changed = self.stmt(&block.stmts[index].to_token_stream());
                block.stmts[index] = Stmt::Expr(Expr::Verbatim(changed), None);
                return;
            }
            self.visit_stmt_mut(&mut block.stmts[index]);
        }
    }

    fn visit_pat_mut(&mut self, pat: &mut Pat) {
        if self.here(Place::Pat) {
            let p = pat.to_token_stream();
            let o = self.part(Place::Pat);
            let changed = match self.random.below(10) {
                0 => quote!(ref #p),
                1 => quote!(mut #p),
                2 => quote!((#p, #o)),
                3 => quote!(Some(#p)),
                4 => quote!(a @ #p),
                5 => quote!((#p | #o)),
                6 => quote!(&#p),
                7 => self.generated(Place::Pat),
                _ => o,
            };
            *pat = Pat::Verbatim(changed);
            return;
        }
        visit_mut::visit_pat_mut(self, pat);
    }

    fn visit_type_mut(&mut self, ty: &mut Type) {
        if self.here(Place::Type) {
            let t = ty.to_token_stream();
            let o = self.part(Place::Type);
            let e = self.part(Place::Expr);
            let changed = match self.random.below(9) {
                0 => quote!(&#t),
                1 => quote!(Vec<#t>),
                2 => quote!((#t, #o)),
                3 => quote!(impl A<#t>),
                4 => quote!([#t; { #e }]),
                5 => quote!(fn(#t) -> #o),
                6 => quote!(<#t as A>::B),
                7 => quote!(m!(#t)),
                _ => o,
            };
            *ty = Type::Verbatim(changed);
            return;
        }
        visit_mut::visit_type_mut(self, ty);
    }
}
