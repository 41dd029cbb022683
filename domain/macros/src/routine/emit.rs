//! Writes the state machine.
//!
//! Code from a place where the routine can be re-entered to its next await runs natively, as one
//! *segment*, in `if __f.fresh() { .. }`: it takes what is live from the slots, runs, and puts what
//! is live afterwards back. The head of an `if` or `match` and the await-free beginnings of its arms
//! belong to the segment before them, so that references bound by patterns work up to the first
//! await. There are no closures, so `?`, `return`, `break` and labels work as they are written; a
//! jump out of a segment puts what is live at its target.

mod native;

use super::derive::{Derived, Group, Place, bound};
use super::ir::{Arm, Head, Kind, Node, PointInfo};
use super::liveness::{Flow, Target, Uses};
use super::macros::Macros;
use super::names::{Set, VarId, Vars};
use crate::paths::Krate;
use crate::sound::Sound;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::visit::Visit;
use syn::{Error, Lifetime, Pat, Stmt};

/// Everything that is known about a routine when its code is written.
pub(crate) struct Emit<'a> {
    pub(crate) krate: &'a Krate,
    pub(crate) vars: &'a Vars,
    pub(crate) derived: &'a Derived,
    pub(crate) macros: &'a Macros,
    pub(crate) flow: &'a Flow,
    pub(crate) points: &'a [PointInfo],
    /// The name of the constant with the routine's [points](PointInfo).
    pub(crate) info: &'a Ident,
    pub(crate) sound: &'a Sound,
    /// What the twin says about these is not said again.
    checked: &'a Set,
    targets: Vec<Target>,
    /// Variables that have a slot.
    pub(crate) slots: Set,
    /// What is live at any await.
    kept: Set,
    /// Awaits, each with what is live at it.
    pub(crate) saved: Vec<(u32, Set)>,
    /// Numbers of the branches and blocks.
    pub(crate) branches: Vec<usize>,
    pub(crate) errors: Vec<Error>,
}

/// The variables of one segment.
struct Segment {
    /// Taken from their slots.
    brought: Set,
    /// Declared in the segment.
    own: Set,
    /// Positions of loops that go on, whose sources are held.
    loops: Set,
}

/// The slot of a variable.
pub(crate) fn slot(ident: &Ident) -> Ident {
    let name = ident.to_string();
    format_ident!("__s_{}", name.trim_start_matches("r#"), span = ident.span())
}

/// A span of the user, resolved as code of the macro.
pub(crate) fn at(span: Span) -> Span {
    span.resolved_at(Span::call_site())
}

/// Unlike a [hidden variable](super::normal_form::Lowering::hidden) it has a `_` before its number,
/// so that neither can hide the other.
fn operation_slot(point: u32) -> Ident {
    format_ident!("__op_{point}")
}

/// See [`operation_slot`] about its name.
fn branch_variable(number: usize) -> Ident {
    format_ident!("__arm_{number}")
}

/// The variables that remember the operation of each point and the way of each branch.
pub(crate) fn declarations(emit: &Emit<'_>) -> TokenStream {
    let krate = emit.krate;
    let operations = emit.saved.iter().map(|(point, _)| operation_slot(*point));
    let branches = emit.branches.iter().map(|number| branch_variable(*number));
    quote! {
        #(let mut #operations = #krate::op_slot();)*
        #(let mut #branches = 0usize;)*
    }
}

impl<'a> Emit<'a> {
    pub(crate) fn new(
        lowering: &'a super::normal_form::Lowering<'_>,
        macros: &'a Macros,
        flow: &'a Flow,
        info: &'a Ident,
        sound: &'a Sound,
        checked: &'a Set,
    ) -> Self {
        Self {
            krate: lowering.krate,
            vars: &lowering.vars,
            derived: &lowering.derived,
            macros,
            flow,
            points: &lowering.points,
            info,
            sound,
            checked,
            targets: vec![],
            slots: Set::default(),
            kept: Set::default(),
            saved: vec![],
            branches: vec![],
            errors: vec![],
        }
    }

    /// Remembers what is live at the awaits of a program, before its code is written.
    pub(crate) fn keeps(&mut self, list: &[Node]) {
        for node in list {
            match &node.kind {
                Kind::Plain(_) => {}
                Kind::Await { .. } => {
                    self.kept.add(&self.flow.after(node));
                }
                Kind::Branch { arms, .. } => arms.iter().for_each(|arm| self.keeps(&arm.body)),
                Kind::Loop { body, .. } | Kind::Block { body, .. } => self.keeps(body),
            }
        }
    }

    /// Holds what a name is taken from, from here to where the name is put: see [`Group::holds`].
    fn hold(&self, id: VarId) -> TokenStream {
        let Some(places) = self.derived.group(id).and_then(|g| self.kept(id, &g.holds)) else {
            return TokenStream::new();
        };
        let (held, name) = (self.held(id), &self.vars.get(id).ident);
        let krate = self.krate.at(name.span());
        let places = places.iter().map(|place| &place.expr);
        quote_spanned! {at(name.span())=>
            let #held = (#((&&#krate::Hold::of(&#name)).hold(&#places),)*);
        }
    }

    /// [`Self::hold`] of what is bound under these names.
    fn holds(&self, names: &[Ident]) -> TokenStream {
        let ids = names.iter().filter_map(|name| self.vars.find(name));
        ids.map(|id| self.hold(id)).collect()
    }

    /// Holds what a loop goes through, to where its position is put, or to a `break`.
    fn hold_source(&self, position: VarId, brought: &Set) -> TokenStream {
        let places = self.derived.source(position).unwrap_or_default().iter();
        let places = places.filter(|place| brought.contains(place.root));
        let places = places.map(|place| &place.expr);
        let (krate, held) = (self.krate, self.held(position));
        quote_spanned!(held.span()=> let #held = (#(#krate::Held::on(&#places),)*);)
    }

    /// What must not change while a variable is kept.
    fn kept(&self, id: VarId, places: &'a [Place]) -> Option<&'a [Place]> {
        (self.kept.contains(id) && !places.is_empty()).then_some(places)
    }

    /// The variable that holds.
    fn held(&self, id: VarId) -> Ident {
        let name = &self.vars.get(id).ident;
        format_ident!("__held_{}", name, span = at(name.span()))
    }

    /// What is live at the beginning of a segment that could change what is made again from it: a
    /// name has to be there, to be held; of a loop it is the position that tells that it goes on.
    fn endangered(&self, live: &Set, uses: &mut Uses<'_>) -> Set {
        let mentioned = uses.used.clone();
        let among = |places: &[Place]| places.iter().any(|place| mentioned.contains(place.root));
        let mut loops = Set::default();
        for id in live.iter() {
            let group = self.derived.group(id);
            if group.is_some_and(|g| self.kept(id, &g.holds).is_some_and(among)) {
                uses.add(id);
            }
            let source = self.derived.source(id);
            if source.is_some_and(|s| self.kept(id, s).is_some_and(among)) {
                loops.insert(id);
            }
        }
        loops
    }

    /// The code from `list[0]` on: a segment, what can be re-entered after it, and so on.
    pub(crate) fn sequence(&mut self, list: &[Node], out: &Set) -> TokenStream {
        let Some(first) = list.first() else {
            return TokenStream::new();
        };
        let mut uses = Uses::new(self.vars, self.derived);
        mentioned(list, &mut uses);
        let live = self.flow.before(first);
        let loops = self.endangered(&live, &mut uses);
        let (mentioned, own) = (uses.used, uses.declared);
        let brought: Set = live.iter().filter(|id| mentioned.contains(*id)).collect();
        let deferred: Set = mentioned
            .iter()
            .filter(|id| !self.derived.contains(*id))
            .collect();
        let deferred = deferred.without(&brought).without(&own);
        let mut head = TokenStream::new();
        for id in brought.iter().filter(|id| !self.derived.contains(*id)) {
            let var = self.vars.get(id);
            let (name, slot) = (&var.ident, self.slot(id));
            let mutable = var.mutable.then(|| quote!(mut));
            let value = quote_spanned!(at(name.span())=> #slot.take());
            let value = match var.until {
                Some(_) => quote!((#value,)),
                None => value,
            };
            head.extend(quote_spanned!(at(name.span())=> let #mutable #name = #value;));
        }
        head.extend(self.made_again(&brought));
        head.extend(loops.iter().map(|id| self.hold_source(id, &brought)));
        for id in deferred.iter() {
            let var = self.vars.get(id);
            let (name, ty) = (&var.ident, var.ty.as_ref().map(|ty| quote!(: #ty)));
            head.extend(quote_spanned!(at(name.span())=> let mut #name #ty;));
        }
        let segment = Segment {
            brought,
            own: own.union(&deferred),
            loops,
        };
        let body = self.segment(list, out, &segment);
        let mut code = quote!(if __f.fresh() { #head #body });
        code.extend(self.rest(list, out));
        code
    }

    /// What comes after the beginning of `list` that ran natively.
    fn rest(&mut self, list: &[Node], out: &Set) -> TokenStream {
        let Some(at) = list.iter().position(Node::waits) else {
            return TokenStream::new();
        };
        let (Some(node), rest) = (list.get(at), list.get(at + 1..).unwrap_or_default()) else {
            return TokenStream::new();
        };
        let mut code = self.reentered(node);
        code.extend(self.sequence(rest, out));
        code
    }

    /// `::<T>` for what saves or restores a variable. That a parameter can be saved is checked where
    /// callers see it, and a local in the twin, so nothing is said here if it cannot.
    pub(crate) fn silent(&self, id: VarId) -> Option<TokenStream> {
        let (var, infer) = (self.vars.get(id), quote!(_));
        (var.parameter || self.checked.contains(id)).then(|| {
            let ty = self.sound.says(self.krate, &infer, var.ident.span());
            quote_spanned!(at(var.ident.span())=> ::<#ty>)
        })
    }

    fn slot(&mut self, id: VarId) -> Ident {
        self.slots.insert(id);
        slot(&self.vars.get(id).ident)
    }

    /// Makes the derived names of a segment again, in the order in which they were declared.
    fn made_again(&mut self, brought: &Set) -> TokenStream {
        let mut groups: Vec<(usize, Vec<VarId>)> = vec![];
        for id in brought.iter() {
            let Some(number) = self.derived.number(id) else {
                continue;
            };
            match groups.iter_mut().find(|(n, _)| *n == number) {
                Some((_, names)) => names.push(id),
                None => groups.push((number, vec![id])),
            }
        }
        groups.sort_unstable();
        let derived = self.derived;
        let mut code = TokenStream::new();
        for (number, names) in groups {
            if let Some(group) = derived.groups.get(number) {
                code.extend(self.group_made_again(group, &names));
            }
        }
        code
    }

    fn group_made_again(&mut self, group: &Group, names: &[VarId]) -> TokenStream {
        let krate = self.krate;
        for span in &group.untyped {
            let message = "this closure is used again after an `.await`, where it is made again: \
                           its parameters need their types (`|x: u32|`)";
            self.errors.push(Error::new(*span, message));
        }
        let (pat, expr) = (&group.pat, self.closed(&group.expr));
        let otherwise = !matches!(pat, Pat::Ident(_));
        // an arm's alternatives need parentheses after a `let`
        let pat = match pat {
            Pat::Or(_) => quote!((#pat)),
            _ => pat.to_token_stream(),
        };
        let ty = group.ty.as_ref().map(|ty| quote!(: #ty));
        if group.certain {
            let otherwise = otherwise.then(|| quote!(else { #krate::changed() }));
            let holds = names.iter().map(|id| self.hold(*id));
            return quote!(let #pat #ty = (#expr) #otherwise; #(#holds)*);
        }
        let idents: Vec<_> = names.iter().map(|id| &self.vars.get(*id).ident).collect();
        let slots: Vec<_> = names.iter().map(|id| self.slot(*id)).collect();
        let none = idents.iter().map(|_| quote!(::core::option::Option::None));
        let span = at(idents.first().map_or_else(Span::call_site, |i| i.span()));
        let mut code = quote_spanned! {span=>
            let (#(#idents,)*) = if #(#slots.gone())||* {
                let #pat #ty = (#expr) else { #krate::changed() };
                (#(::core::option::Option::Some(#idents),)*)
            } else {
                (#(#none,)*)
            };
        };
        for (ident, slot) in idents.iter().zip(&slots) {
            let again = krate.at(ident.span());
            code.extend(quote_spanned! {at(ident.span())=>
                let #ident = (&&#again::Again::of(&mut #slot)).again(#ident);
            });
        }
        code.extend(names.iter().map(|id| self.hold(*id)));
        code
    }

    /// Puts what is live back into the slots: what borrows first, the latest first.
    fn puts(&mut self, live: &Set, segment: &Segment) -> TokenStream {
        let mut code = TokenStream::new();
        let here = |id: VarId| segment.own.contains(id) || segment.brought.contains(id);
        let derived = self.derived;
        let mut borrowing: Vec<_> = live
            .iter()
            .filter(|id| here(*id) && !derived.is_certain(*id))
            .filter_map(|id| Some((derived.number(id)?, id)))
            .collect();
        borrowing.sort_unstable();
        for id in live.iter() {
            let group = derived.group(id).filter(|_| here(id));
            let holds = group.is_some_and(|g| self.kept(id, &g.holds).is_some());
            if holds || segment.loops.contains(id) {
                let held = self.held(id);
                let krate = self.krate.at(held.span());
                code.extend(quote_spanned!(held.span()=> #krate::held(#held);));
            }
        }
        for (_, id) in borrowing.into_iter().rev() {
            let (slot, name) = (self.slot(id), &self.vars.get(id).ident);
            let krate = self.krate.at(name.span());
            code.extend(quote_spanned! {at(name.span())=>
                #slot.put((&&#krate::Keep::new(#name)).keep());
            });
        }
        for id in live.iter().filter(|id| here(*id) && !derived.contains(*id)) {
            let slot = self.slot(id);
            let var = self.vars.get(id);
            let value = var.value();
            let dirty = segment.own.contains(id) || var.mutable;
            let put = if dirty {
                quote!(put)
            } else {
                quote!(put_clean)
            };
            code.extend(quote_spanned!(at(var.ident.span())=> #slot.#put(#value);));
        }
        code
    }

    /// Native code from `list[0]` to the await (or to the end), with what is live in its slots.
    fn segment(&mut self, list: &[Node], out: &Set, segment: &Segment) -> TokenStream {
        let krate = self.krate;
        let mut code = TokenStream::new();
        for node in list {
            let after = self.flow.after(node);
            match &node.kind {
                Kind::Plain(stmt) => {
                    code.extend(self.native(stmt, segment));
                    if let Stmt::Local(local) = stmt {
                        code.extend(self.holds(&bound(&local.pat)));
                    }
                    continue;
                }
                Kind::Await {
                    point,
                    operation,
                    answer,
                    span,
                } => {
                    let mut live = after;
                    if let Some(id) = self.vars.find(answer) {
                        live.remove(id);
                    }
                    let operation = self.native_expr(operation, segment);
                    let (puts, slot) = (self.puts(&live, segment), operation_slot(*point));
                    let krate = krate.at(*span);
                    // named first and called then, so that rustc asks whether it is durable only once
                    let ask = Ident::new("__ask", at(*span));
                    let silent = self.sound.says(self.krate, &quote!(_), *span);
                    let operation = quote_spanned!(at(*span)=> (#operation));
                    code.extend(quote_spanned!(at(*span)=> let #ask = #krate::durable::<#silent>;));
                    code.extend(quote! {
                        let __d = #ask #operation;
                        #puts
                        #slot = ::core::option::Option::Some(__d);
                    });
                }
                Kind::Branch { number, head, arms } => {
                    code.extend(self.branch_head(*number, head, arms, &after, segment));
                }
                Kind::Loop { .. } => {
                    let head = self.flow.head(node);
                    code.extend(self.puts(&head, segment));
                }
                Kind::Block {
                    number,
                    label,
                    body,
                    ..
                } => {
                    let inside = branch_variable(*number);
                    self.targets.push(block_target(label, &after));
                    let body = self.segment(body, &after, segment);
                    self.targets.pop();
                    code.extend(quote!(#inside = 0; #label: { #body #inside = 1; }));
                }
            }
            return code;
        }
        code.extend(self.puts(out, segment));
        code
    }

    fn branch_head(
        &mut self,
        number: usize,
        head: &Head,
        arms: &[Arm],
        after: &Set,
        segment: &Segment,
    ) -> TokenStream {
        let taken = branch_variable(number);
        let mut bodies = vec![];
        for (i, arm) in arms.iter().enumerate() {
            let holds = self.holds(&bound_by(head, i));
            let body = self.segment(&arm.body, after, segment);
            bodies.push(quote!({ #holds #body #taken = #i; }));
        }
        match head {
            Head::If(cond) => {
                let cond = self.native_expr(cond, segment);
                let mut bodies = bodies.into_iter();
                let (then, otherwise) = (bodies.next(), bodies.next());
                quote!(if #cond #then else #otherwise)
            }
            Head::Match(scrutinee, patterns) => {
                let scrutinee = self.native_expr(scrutinee, segment);
                let arms = patterns.iter().zip(bodies).map(|((pat, guard), body)| {
                    let guard = guard.as_ref().map(|g| self.native_expr(g, segment));
                    let guard = guard.map(|g| quote!(if #g));
                    quote!(#pat #guard => #body)
                });
                let arms: Vec<_> = arms.collect();
                quote!(match #scrutinee { #(#arms)* })
            }
        }
    }

    /// The part of a node that can be re-entered.
    fn reentered(&mut self, node: &Node) -> TokenStream {
        let after = self.flow.after(node);
        match &node.kind {
            Kind::Plain(_) => TokenStream::new(),
            Kind::Await {
                point,
                answer,
                span,
                ..
            } => self.wait(*point, answer, *span, after),
            Kind::Branch { number, arms, .. } => {
                let taken = branch_variable(*number);
                self.branches.push(*number);
                let waiting = arms
                    .iter()
                    .enumerate()
                    .filter(|(_, arm)| !arm.points.none());
                let mut ranges = vec![];
                let mut bodies = vec![];
                for (i, arm) in waiting {
                    let (first, last) = (arm.points.first, arm.points.last);
                    ranges.push(quote!(#first..=#last => #i,));
                    let body = self.rest(&arm.body, &after);
                    bodies.push(quote!(#i => { #body }));
                }
                quote! {
                    match (if __f.fresh() { #taken } else {
                        match __f.at() { #(#ranges)* _ => usize::MAX }
                    }) {
                        #(#bodies)*
                        _ => {}
                    }
                }
            }
            Kind::Loop {
                label,
                body,
                points,
            } => {
                let (first, last) = (points.first, points.last);
                let head = self.flow.head(node);
                self.targets.push(Target {
                    label: Some(label.clone()),
                    is_loop: true,
                    at_break: after,
                    at_continue: head.clone(),
                });
                let body = self.sequence(body, &head);
                self.targets.pop();
                quote!(if __f.within(#first, #last) { #label: loop { #body } })
            }
            Kind::Block {
                number,
                label,
                body,
                points,
            } => {
                let (first, last) = (points.first, points.last);
                let inside = branch_variable(*number);
                self.branches.push(*number);
                self.targets.push(block_target(label, &after));
                let body = self.rest(body, &after);
                self.targets.pop();
                quote! {
                    if (if __f.fresh() { #inside == 1 } else { __f.within(#first, #last) }) {
                        #label: { #body }
                    }
                }
            }
        }
    }

    /// Save, commit, wait; a resumed routine only waits.
    fn wait(&mut self, point: u32, answer: &Ident, span: Span, after: Set) -> TokenStream {
        let krate = self.krate;
        let operation = operation_slot(point);
        let mut live = after;
        let answer_slot = self.vars.find(answer).map(|id| {
            live.remove(id);
            self.slot(id)
        });
        let derived = self.derived;
        let saves: Vec<_> = live
            .iter()
            .filter(|id| !derived.is_certain(*id))
            .map(|id| {
                let slot = self.slot(id);
                let var = self.vars.get(id);
                let (ty, krate) = (self.silent(id), krate.at(var.ident.span()));
                let key = &var.key;
                quote_spanned! {at(var.ident.span())=>
                    #krate::Frame::save #ty(__f, #key, &mut #slot);
                }
            })
            .collect();
        self.saved.push((point, live));
        let (index, info) = (point as usize - 1, self.info);
        let wait = quote_spanned!(at(span)=> __f.wait(&#operation).await);
        quote! {
            if __f.within(#point, #point) {
                if __f.fresh() {
                    #(#saves)*
                    if let ::core::option::Option::Some(__d) = &#operation {
                        let __o = #krate::Tick::op(__d);
                        __f.commit(&Self::#info.points[#index], __o);
                    }
                }
                #answer_slot.put(#wait);
            }
        }
    }
}

/// The names that a head binds for its arm.
fn bound_by(head: &Head, arm: usize) -> Vec<Ident> {
    struct Lets(Vec<Ident>);
    impl<'a> Visit<'a> for Lets {
        fn visit_expr_let(&mut self, expr: &'a syn::ExprLet) {
            self.0.extend(bound(&expr.pat));
        }
    }
    match head {
        Head::If(cond) if arm == 0 => {
            let mut lets = Lets(vec![]);
            lets.visit_expr(cond);
            lets.0
        }
        Head::If(_) => vec![],
        Head::Match(_, patterns) => patterns
            .get(arm)
            .map_or_else(Vec::new, |(pat, _)| bound(pat)),
    }
}

fn block_target(label: &Lifetime, after: &Set) -> Target {
    Target {
        label: Some(label.clone()),
        is_loop: false,
        at_break: after.clone(),
        at_continue: after.clone(),
    }
}

/// Everything mentioned by the code that runs natively from `list[0]` up to the awaits.
fn mentioned(list: &[Node], uses: &mut Uses<'_>) {
    for node in list {
        match &node.kind {
            Kind::Plain(stmt) => {
                uses.visit_stmt(stmt);
                continue;
            }
            Kind::Await { operation, .. } => uses.visit_expr(operation),
            Kind::Branch { head, arms, .. } => {
                match head {
                    Head::If(cond) => uses.visit_expr(cond),
                    Head::Match(scrutinee, patterns) => {
                        uses.visit_expr(scrutinee);
                        for (pat, guard) in patterns {
                            uses.visit_pat(pat);
                            if let Some(guard) = guard {
                                uses.visit_expr(guard);
                            }
                        }
                    }
                }
                for arm in arms {
                    mentioned(&arm.body, uses);
                }
            }
            Kind::Loop { .. } => {}
            Kind::Block { body, .. } => mentioned(body, uses),
        }
        return;
    }
}
