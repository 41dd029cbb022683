//! Routines as people write them, each with several arguments.

mod borrowed;
mod branches;
mod loops;
mod values;

use crate::driver::Subject;
use crate::kills::{Count, Plain, check};

/// Routines with arguments, and how each is run plainly.
type Subjects = Vec<(Subject, Plain)>;

/// Makes `subjects()` of a service with the fields `world`, `desk` and `names`.
macro_rules! subjects {
    ($service:ident: $($routine:ident($($argument:expr),*);)*) => {
        fn made(world: &$crate::world::World, desk: $crate::world::DeskClient) -> $service {
            $service {
                world: world.clone(),
                desk,
                names: ["x", "y"].map(Into::into).into(),
            }
        }

        fn served(world: $crate::world::World) -> dasync_application::registry::Registry {
            let mut registry = dasync_application::registry::Registry::default();
            $crate::driver::serve(&mut registry, made(&world, $crate::driver::client()));
            $crate::driver::serve(&mut registry, $crate::world::Desk { world });
            registry
        }

        pub(super) fn subjects() -> super::Subjects {
            use dasync::Outcome as _;
            vec![$((
                $crate::driver::Subject {
                    served,
                    service: stringify!($service),
                    routine: stringify!($routine),
                    arguments: vec![$(
                        dasync_domain::codec::Encoded::of(&$argument).expect("it can be encoded")
                    ),*],
                },
                Box::new(|world| {
                    let desk = $crate::world::Desk { world: world.clone() };
                    let it = made(&world, $crate::world::DeskClient::local(desk));
                    Box::pin(async move { it.$routine($($argument),*).await.finished() })
                }),
            )),*]
        }
    };
}
use subjects;

/// Checks all of them.
pub(crate) async fn check_all() -> Count {
    let mut count = Count::default();
    let all = [
        borrowed::subjects(),
        branches::subjects(),
        loops::subjects(),
        values::subjects(),
    ];
    for (subject, plain) in all.into_iter().flatten() {
        count.add(check(&subject, &plain).await);
    }
    count
}
