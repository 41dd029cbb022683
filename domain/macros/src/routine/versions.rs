//! What a routine says about the code that it was: `#[point(..)]` at its awaits, `#[renamed(..)]`
//! and `#[migrate(..)]` at its `let`s and parameters.
//!
//! The attributes are taken off before anything is compiled. A routine without them is made as if
//! they were not there.

mod described;
mod look;
mod place;
mod read;

pub(super) use described::types;
pub(super) use look::{Seen, anchor, described, point, short_hash};
pub(super) use place::points;
pub(super) use read::Given;

use super::build::bare_pattern;
use super::names::{Migrate, VarId, Vars};
use crate::signature::Parameter;
use syn::spanned::Spanned;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Error, ImplItemFn, Item, LitStr, Local, Pat};

const POINT: &str = "point";
const RENAMED: &str = "renamed";
const MIGRATE: &str = "migrate";

fn is(attr: &Attribute, name: &str) -> bool {
    attr.path().is_ident(name)
}

/// Whether an attribute is one of these.
fn is_of_versions(attr: &Attribute) -> bool {
    [POINT, RENAMED, MIGRATE].iter().any(|name| is(attr, name))
}

/// Takes the attributes of one name out of a list.
fn taken(attrs: &mut Vec<Attribute>, name: &str) -> Vec<Attribute> {
    let (taken, rest) = std::mem::take(attrs).into_iter().partition(|a| is(a, name));
    *attrs = rest;
    taken
}

/// Takes the attributes off a function that is compiled as it is written.
pub(crate) fn strip(f: &mut ImplItemFn) {
    struct Strip;
    impl VisitMut for Strip {
        fn visit_attributes_mut(&mut self, attrs: &mut Vec<Attribute>) {
            attrs.retain(|a| !is_of_versions(a));
        }
        fn visit_item_mut(&mut self, _: &mut Item) {}
    }
    Strip.visit_signature_mut(&mut f.sig);
    Strip.visit_block_mut(&mut f.block);
}

/// What stands at a parameter of a function that has no code: it says nothing there.
pub(crate) fn nothing_to_say(parameters: &[Parameter]) -> impl Iterator<Item = Error> + '_ {
    let attrs = parameters.iter().flat_map(|p| &p.attrs);
    attrs.filter(|a| is_of_versions(a)).map(|attr| {
        let message =
            "this is about what a routine saves, so it goes where the routine has its code";
        Error::new_spanned(attr, message)
    })
}

/// Reads what stands at the parameters.
pub(super) fn parameters(
    parameters: &[Parameter],
    ids: &[VarId],
    vars: &mut Vars,
    errors: &mut Vec<Error>,
) {
    for (parameter, id) in parameters.iter().zip(ids) {
        let mut attrs = parameter.attrs.clone();
        for attr in taken(&mut attrs, POINT) {
            let message = "`#[point]` goes on a statement or an expression with an `.await`";
            errors.push(Error::new_spanned(attr, message));
        }
        vars.get_mut(*id).written = Some(parameter.ty.clone());
        let id = parameter.is_plain().then_some(*id);
        of_variable(&mut attrs, id, vars, errors);
    }
}

/// Takes `#[renamed(..)]` and `#[migrate(..)]` off every `let`.
pub(super) fn locals(block: &mut Block, vars: &mut Vars, errors: &mut Vec<Error>) {
    struct Locals<'a>(&'a mut Vars, &'a mut Vec<Error>);
    impl VisitMut for Locals<'_> {
        fn visit_local_mut(&mut self, local: &mut Local) {
            let id = match bare_pattern(&local.pat) {
                Pat::Ident(p) if p.subpat.is_none() => self.0.find(&p.ident),
                _ => None,
            };
            if let (Some(id), Pat::Type(written)) = (id, &local.pat) {
                self.0.get_mut(id).written = Some((*written.ty).clone());
            }
            of_variable(&mut local.attrs, id, self.0, self.1);
            visit_mut::visit_local_mut(self, local);
        }
        fn visit_item_mut(&mut self, _: &mut Item) {}
    }
    Locals(vars, errors).visit_block_mut(block);
}

/// Takes the attributes of one variable.
fn of_variable(
    attrs: &mut Vec<Attribute>,
    id: Option<VarId>,
    vars: &mut Vars,
    errors: &mut Vec<Error>,
) {
    let (renamed, migrate) = (taken(attrs, RENAMED), taken(attrs, MIGRATE));
    let Some(id) = id else {
        for attr in renamed.iter().chain(&migrate) {
            let message = "this is about one variable: it goes on a name without a pattern";
            errors.push(Error::new_spanned(attr, message));
        }
        return;
    };
    for attr in &renamed {
        match read::renamed(attr) {
            Ok(names) => {
                let names = names.iter().map(LitStr::value);
                vars.get_mut(id).renamed.extend(names);
            }
            Err(error) => errors.push(error),
        }
    }
    for attr in &migrate {
        if vars.get(id).migrate.is_some() {
            let message = "a variable is migrated from one type";
            errors.push(Error::new_spanned(attr, message));
            continue;
        }
        match read::migration(attr) {
            Ok((Some(from), Some(with))) => {
                vars.get_mut(id).migrate = Some(Migrate { from, with });
            }
            Ok(_) => errors.push(Error::new(
                attr.span(),
                "expected `#[migrate(from = OldType, with = function)]`",
            )),
            Err(error) => errors.push(error),
        }
    }
}
