//! Small constructors for the syntax tree.
//!
//! The passes never print a user's expression to parse it again: that would lose how tightly its
//! parts bind, and could fail.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::token::{Brace, Paren};
use syn::visit::Visit;
use syn::{
    Block, Expr, ExprAssign, ExprBlock, ExprBreak, ExprCall, ExprField, ExprIf, ExprLit, ExprMatch,
    ExprParen, ExprPath, ExprReference, ExprReturn, ExprTuple, Index, Label, Lifetime, Lit,
    LitBool, LitInt, Local, LocalInit, Member, Pat, PatIdent, PatTupleStruct, PatType, PatWild,
    Path, PathSegment, Stmt, Token, Type,
};

pub(crate) fn path(ident: &Ident) -> Expr {
    of_path(Path::from(ident.clone()))
}

pub(crate) fn statement(expr: Expr) -> Stmt {
    Stmt::Expr(expr, Some(Token![;](Span::call_site())))
}

/// `target = value;`
pub(crate) fn assign(target: &Ident, value: Expr) -> Stmt {
    statement(Expr::Assign(ExprAssign {
        attrs: vec![],
        left: Box::new(path(target)),
        eq_token: Token![=](Span::call_site()),
        right: Box::new(value),
    }))
}

/// `let pat: ty = value`, without the semicolon's attributes and `else`.
pub(crate) fn local(pat: Pat, ty: Option<Type>, value: Expr) -> Local {
    let pat = match ty {
        Some(ty) => Pat::Type(PatType {
            attrs: vec![],
            pat: Box::new(pat),
            colon_token: Token![:](Span::call_site()),
            ty: Box::new(ty),
        }),
        None => pat,
    };
    let init = LocalInit {
        eq_token: Token![=](Span::call_site()),
        expr: Box::new(value),
        diverge: None,
    };
    Local {
        attrs: vec![],
        let_token: Token![let](Span::call_site()),
        pat,
        init: Some(init),
        semi_token: Token![;](Span::call_site()),
    }
}

pub(crate) fn binding(ident: &Ident, mutable: bool) -> Pat {
    Pat::Ident(PatIdent {
        attrs: vec![],
        by_ref: None,
        mutability: mutable.then(|| Token![mut](Span::call_site())),
        ident: ident.clone(),
        subpat: None,
    })
}

pub(crate) fn wild() -> Pat {
    Pat::Wild(PatWild {
        attrs: vec![],
        underscore_token: Token![_](Span::call_site()),
    })
}

/// `::core::option::Option::Some(pat)`
pub(crate) fn some(pat: Pat) -> Pat {
    Pat::TupleStruct(PatTupleStruct {
        attrs: vec![],
        qself: None,
        path: option("Some"),
        paren_token: Paren::default(),
        elems: Punctuated::from_iter([pat]),
    })
}

/// `::core::option::Option::name`
pub(crate) fn option(name: &str) -> Path {
    let names = ["core", "option", "Option", name];
    let segments = names.map(|n| PathSegment::from(Ident::new(n, Span::call_site())));
    Path {
        leading_colon: Some(Token![::](Span::call_site())),
        segments: segments.into_iter().collect(),
    }
}

pub(crate) fn of_path(path: Path) -> Expr {
    Expr::Path(ExprPath {
        attrs: vec![],
        qself: None,
        path,
    })
}

/// `function(arguments)`; the parentheses stand where the function stands, so that what rustc says
/// about the call is said there.
pub(crate) fn call(function: Expr, arguments: impl IntoIterator<Item = Expr>) -> Expr {
    let paren_token = Paren(function.span());
    Expr::Call(ExprCall {
        attrs: vec![],
        func: Box::new(function),
        paren_token,
        args: arguments.into_iter().collect(),
    })
}

pub(crate) fn paren(expr: Expr) -> Expr {
    Expr::Paren(ExprParen {
        attrs: vec![],
        paren_token: Paren::default(),
        expr: Box::new(expr),
    })
}

pub(crate) fn reference(expr: Expr) -> Expr {
    Expr::Reference(ExprReference {
        attrs: vec![],
        and_token: Token![&](expr.span()),
        mutability: None,
        expr: Box::new(expr),
    })
}

pub(crate) fn unit() -> Expr {
    Expr::Tuple(ExprTuple {
        attrs: vec![],
        paren_token: Paren::default(),
        elems: Punctuated::new(),
    })
}

pub(crate) fn boolean(value: bool) -> Expr {
    let lit = Lit::Bool(LitBool::new(value, Span::call_site()));
    Expr::Lit(ExprLit { attrs: vec![], lit })
}

pub(crate) fn integer(value: usize) -> Expr {
    let lit = Lit::Int(LitInt::new(&format!("{value}usize"), Span::call_site()));
    Expr::Lit(ExprLit { attrs: vec![], lit })
}

pub(crate) fn ret(value: Expr) -> Expr {
    Expr::Return(ExprReturn {
        attrs: vec![],
        return_token: Token![return](Span::call_site()),
        expr: Some(Box::new(value)),
    })
}

pub(crate) fn break_to(label: &Lifetime) -> Expr {
    Expr::Break(ExprBreak {
        attrs: vec![],
        break_token: Token![break](Span::call_site()),
        label: Some(label.clone()),
        expr: None,
    })
}

pub(crate) fn braced(stmts: Vec<Stmt>) -> Block {
    Block {
        brace_token: Brace::default(),
        stmts,
    }
}

pub(crate) fn block(stmts: Vec<Stmt>, label: Option<Label>) -> Expr {
    Expr::Block(ExprBlock {
        attrs: vec![],
        label,
        block: braced(stmts),
    })
}

pub(crate) fn if_else(cond: Expr, then: Vec<Stmt>, otherwise: Vec<Stmt>) -> Expr {
    let otherwise = (!otherwise.is_empty()).then(|| {
        (
            Token![else](Span::call_site()),
            Box::new(block(otherwise, None)),
        )
    });
    Expr::If(ExprIf {
        attrs: vec![],
        if_token: Token![if](Span::call_site()),
        cond: Box::new(cond),
        then_branch: braced(then),
        else_branch: otherwise,
    })
}

pub(crate) fn match_on(scrutinee: Expr, arms: Vec<syn::Arm>) -> Expr {
    Expr::Match(ExprMatch {
        attrs: vec![],
        match_token: Token![match](Span::call_site()),
        expr: Box::new(scrutinee),
        brace_token: Brace::default(),
        arms,
    })
}

pub(crate) fn arm(pat: Pat, guard: Option<Expr>, body: Expr) -> syn::Arm {
    syn::Arm {
        attrs: vec![],
        pat,
        guard: guard.map(|g| (Token![if](Span::call_site()), Box::new(g))),
        fat_arrow_token: Token![=>](Span::call_site()),
        body: Box::new(body),
        comma: Some(Token![,](Span::call_site())),
    }
}

/// `value.0`, from where `value` begins to `until`.
pub(crate) fn first(value: Expr, until: Span) -> Expr {
    Expr::Field(ExprField {
        attrs: vec![],
        base: Box::new(value),
        dot_token: Token![.](until),
        member: Member::Unnamed(Index {
            index: 0,
            span: until,
        }),
    })
}

/// `(value,)`
pub(crate) fn single(value: Expr) -> Expr {
    let mut elems = Punctuated::new();
    elems.push_value(value);
    elems.push_punct(Token![,](Span::call_site()));
    Expr::Tuple(ExprTuple {
        attrs: vec![],
        paren_token: Paren::default(),
        elems,
    })
}

/// Takes an expression out of the tree; something harmless stays behind until it is put back.
pub(crate) fn take(expr: &mut Expr) -> Expr {
    std::mem::replace(expr, Expr::Verbatim(proc_macro2::TokenStream::new()))
}

/// Without the parentheses around it.
pub(crate) fn bare(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(p) => bare(&p.expr),
        Expr::Group(g) => bare(&g.expr),
        expr => expr,
    }
}

/// What can stand before braces, as the condition of an `if` does: a struct's would be taken for
/// the body.
pub(crate) fn before_braces(expr: Expr) -> Expr {
    struct Structs(bool);
    impl<'a> Visit<'a> for Structs {
        fn visit_expr_struct(&mut self, _: &'a syn::ExprStruct) {
            self.0 = true;
        }
    }
    let mut structs = Structs(false);
    structs.visit_expr(&expr);
    if structs.0 { paren(expr) } else { expr }
}

/// A pattern without its type and the parentheses around it.
pub(crate) fn bare_pattern(pat: &Pat) -> &Pat {
    match pat {
        Pat::Type(t) => bare_pattern(&t.pat),
        Pat::Paren(p) => bare_pattern(&p.pat),
        pat => pat,
    }
}

/// The type that is written with a pattern.
pub(crate) fn written_type(pat: &Pat) -> Option<Type> {
    match pat {
        Pat::Type(t) => Some((*t.ty).clone()),
        Pat::Paren(p) => written_type(&p.pat),
        _ => None,
    }
}

/// A number as a pattern.
pub(crate) fn number_pattern(value: usize) -> Pat {
    match integer(value) {
        Expr::Lit(lit) => Pat::Lit(lit),
        _ => wild(),
    }
}

/// `receiver.name(arguments)`
pub(crate) fn method(
    receiver: Expr,
    name: &str,
    arguments: impl IntoIterator<Item = Expr>,
) -> Expr {
    let span = receiver.span().resolved_at(Span::call_site());
    Expr::MethodCall(syn::ExprMethodCall {
        attrs: vec![],
        receiver: Box::new(receiver),
        dot_token: Token![.](span),
        method: Ident::new(name, span),
        turbofish: None,
        paren_token: Paren(span),
        args: arguments.into_iter().collect(),
    })
}
