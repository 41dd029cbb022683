//! Changes of references that live across an await.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    untouched::CHANGE,
    other_place::CHANGE,
    other_place_told::CHANGE,
    owned_to_reference::CHANGE,
    guessed::CHANGE,
    closure::CHANGE,
    items::CHANGE,
];

change! {
    untouched: "What the reference refers to is edited before the await",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = &all[0];
            delay(SECOND).await?;
            Ok(*first)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a + 5, 1];
            let first = &all[0];
            delay(SECOND).await?;
            Ok(*first + 1)
        }
    }
    resumes 21, "a reference is made again from what was saved"
}

change! {
    other_place: "A reference is to another place",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = &all[0];
            delay(SECOND).await?;
            Ok(*first)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = &all[1];
            delay(SECOND).await?;
            Ok(*first)
        }
    }
    parks "delay" at "first", "made again it would not be what it was"
}

change! {
    other_place_told: "The same, and the await is told",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = &all[0];
            delay(SECOND).await?;
            Ok(*first)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = &all[1];
            #[point(was = "delay")]
            delay(SECOND).await?;
            Ok(*first)
        }
    }
    resumes 1, "who says which await it was says that it is right there"
}

change! {
    owned_to_reference: "A copy becomes a reference",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = all[0];
            delay(SECOND).await?;
            Ok(first + all[1])
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = &all[0];
            delay(SECOND).await?;
            Ok(*first + all[1])
        }
    }
    parks "delay" at "first", "what was copied may have changed before the await"
}

change! {
    guessed: "A value that might be a reference is made in another way",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = all.first().copied().unwrap_or(0);
            delay(SECOND).await?;
            Ok(first + all[1])
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1];
            let first = all.last().copied().unwrap_or(0);
            delay(SECOND).await?;
            Ok(first + all[1])
        }
    }
    resumes 21, "its type says that it is none, so it was saved"
}

change! {
    closure: "The body of a closure is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let more = |n: u64| n + a;
            delay(SECOND).await?;
            Ok(more(1))
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let more = |n: u64| n * a;
            delay(SECOND).await?;
            Ok(more(2))
        }
    }
    resumes 40, "it is code that runs after the await"
}

change! {
    items: "The items of a loop come in another way",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1, 2];
            let mut sum = 0;
            for item in &all {
                delay(SECOND).await?;
                sum += item;
            }
            Ok(sum)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = vec![a, 1, 2];
            let mut sum = 0;
            for item in all.iter().rev() {
                delay(SECOND).await?;
                sum += item;
            }
            Ok(sum)
        }
    }
    parks "delay" at "item", "the place in the loop was counted in the other order"
}
