//! What cannot be a member of a group, and what cannot be inside of a step: said where it is
//! written, since the types would say it of the whole expression, and more than once.

use super::{called_by, step_call};
use syn::visit::{self, Visit};
use syn::{Block, Error, Expr, ExprAsync, ExprCall, ExprMethodCall, Item};

const GROUPS: &[&str] = &["when_all", "when_any", "when_all_settled", "when_each"];

/// Reports steps in groups, and routines of the service in steps. `routines` are the names of all.
pub(crate) fn check(block: &Block, routines: &[String]) -> Vec<Error> {
    let mut members = Members {
        routines,
        inside: None,
        errors: vec![],
    };
    members.visit_block(block);
    members.errors
}

#[derive(Clone, Copy)]
enum Inside {
    Group,
    Step,
}

struct Members<'a> {
    routines: &'a [String],
    inside: Option<(Inside, &'a str)>,
    errors: Vec<Error>,
}

impl Members<'_> {
    fn step_in_a_group(&mut self, step: &ExprCall, group: &str) {
        let message = format!(
            "a step cannot be a member of `{group}`: give it a routine of its own, \
             `async fn charge(&self) -> Result<u32, Fault> {{ step(\"charge\", ..).await }}`, and \
             pass `self.charge()`"
        );
        self.errors.push(Error::new_spanned(&step.func, message));
    }
}

impl<'a> Visit<'a> for Members<'_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let (Some((Inside::Group, group)), Some(step)) = (self.inside, step_call(expr)) {
            self.step_in_a_group(step, group);
            // once for each group
            self.inside = None;
            return;
        }
        visit::visit_expr(self, expr);
    }

    fn visit_expr_call(&mut self, call: &'a ExprCall) {
        let name = called_by(call).unwrap_or_default();
        let inside = match GROUPS.iter().find(|group| **group == name) {
            Some(group) => Some((Inside::Group, *group)),
            None if name == "step" && call.args.len() == 2 => Some((Inside::Step, "step")),
            None => self.inside,
        };
        let before = std::mem::replace(&mut self.inside, inside);
        visit::visit_expr_call(self, call);
        self.inside = before;
    }

    fn visit_expr_async(&mut self, block: &'a ExprAsync) {
        let before = self.inside;
        if let Some((Inside::Group, _)) = self.inside {
            self.inside = None;
        }
        visit::visit_expr_async(self, block);
        self.inside = before;
    }

    fn visit_expr_method_call(&mut self, m: &'a ExprMethodCall) {
        let name = m.method.to_string();
        let own = matches!(&*m.receiver, Expr::Path(p) if p.path.is_ident("self"));
        if let (Some((Inside::Step, _)), true) = (self.inside, own && self.routines.contains(&name))
        {
            let message = format!(
                "`{name}` is a routine itself, so it cannot be inside of a step: await it in the \
                 routine, `self.{name}(..).await`; a helper of steps belongs in an `impl` block \
                 without `#[service]`"
            );
            self.errors.push(Error::new_spanned(&m.method, message));
        }
        visit::visit_expr_method_call(self, m);
    }

    fn visit_item(&mut self, _: &'a Item) {}
}

#[cfg(test)]
mod tests {
    use super::*;
    use syn::parse_quote;

    fn messages(block: &Block) -> Vec<String> {
        let errors = check(block, &["ring".to_owned()]);
        errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn steps_in_groups_are_reported_once_for_each_group() {
        let found = messages(&parse_quote!({
            when_all((step("a", f()), self.n(1), step("b", f()).retry(r))).await;
            when_all(list.map(|x| step("c", f(x))).collect::<Vec<_>>()).await;
        }));
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn routines_in_steps_are_reported() {
        let found = messages(&parse_quote!({
            step("a", self.ring(1)).await;
            step("b", async { self.ring(1).await }).await;
        }));
        assert!(
            found.len() == 2 && found[0].starts_with("`ring`"),
            "{found:?}"
        );
    }

    #[test]
    fn groups_and_steps_side_by_side_are_fine() {
        let fine: Block = parse_quote!({
            when_all((self.ring(1), self.ring(2))).await;
            step("a", async { self.other.ring().await }).await;
            step("b", self.help(self.name)).await;
        });
        assert!(messages(&fine).is_empty());
    }
}
