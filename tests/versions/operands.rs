//! Changes of what an expression has evaluated when it comes to an await in it.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    kept::CHANGE,
    same_inserted::CHANGE,
    same_inserted_kept::CHANGE,
    edited::CHANGE,
    one_removed::CHANGE,
    swapped::CHANGE,
];

change! {
    kept: "An await with values before it stays, and another one of its operation is inserted",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND * 2).await?;
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0 + 1)
        }
    }
    resumes 21, "a value is called after the operation that it was evaluated for, without a number"
}

change! {
    same_inserted: "The inserted await has a value before it, too",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            assert!((a.min(7), delay(SECOND * 2).await?).0 < 8);
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0 + 1)
        }
    }
    resumes 21, "it is the only one that looks as it did, and so are its values"
}

change! {
    same_inserted_kept: "The same, and the new value is used after the old await",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let first = (a.min(7), delay(SECOND * 2).await?);
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0 + first.0)
        }
    }
    parks "delay" at "", "it was never made, and with it the await looks different"
}

change! {
    edited: "The value before the await is made in another way",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let pair = (a.max(7), delay(SECOND).await?);
            Ok(pair.0)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let pair = (a.max(70), delay(SECOND).await?);
            Ok(pair.0)
        }
    }
    resumes 20, "as with a variable: it was evaluated before the await"
}

change! {
    one_removed: "One of two values before the await is taken away",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = (a.max(7), a.min(7), delay(SECOND).await?);
            Ok(all.0 + all.1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = (a.min(7), delay(SECOND).await?);
            Ok(all.0)
        }
    }
    parks "delay" at "~operand(delay)", "the one that is left may be either; with names of their own, `let`, it would be clear"
}

change! {
    swapped: "Two values before the await are put into another order",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = (a.max(7), a.min(7), delay(SECOND).await?);
            Ok(all.0 * 100 + all.1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let all = (a.min(7), a.max(7), delay(SECOND).await?);
            Ok(all.1 * 100 + all.0)
        }
    }
    resumes 2007, "where there are several, each is told by its expression"
}
