//! Changes of the constructs around an await.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    wrapped_in_if::CHANGE,
    wrapped_in_loop::CHANGE,
    unwrapped::CHANGE,
    arm_added::CHANGE,
    arms_swapped::CHANGE,
    bounds::CHANGE,
    loop_before::CHANGE,
    condition::CHANGE,
];

change! {
    wrapped_in_if: "An `if` is put around the await",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            if a > 9 {
                delay(SECOND).await?;
            }
            Ok(a)
        }
    }
    parks "delay" at "", "in which constructs an await stands is saved with it"
}

change! {
    wrapped_in_loop: "A loop is put around the await",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            for _ in 0..3 {
                delay(SECOND).await?;
            }
            Ok(a)
        }
    }
    parks "delay" at "", "nobody knows in which round it was"
}

change! {
    unwrapped: "The construct around the await is taken away",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            for _ in 0..3 {
                delay(SECOND).await?;
            }
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    parks "delay" at "", "the same the other way round"
}

change! {
    arm_added: "A `match` around the await gets another arm",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            match a {
                0 => Ok(0),
                n => {
                    delay(SECOND).await?;
                    Ok(n)
                }
            }
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            match a {
                0 => Ok(0),
                20 => Ok(1),
                n => {
                    delay(SECOND).await?;
                    Ok(n)
                }
            }
        }
    }
    resumes 20, "it is in its arm already: the pattern is not looked at again"
}

change! {
    arms_swapped: "Arms of a `match` are put into another order",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            match a {
                0 => self.one().await,
                _ => {
                    delay(SECOND).await?;
                    Ok(a)
                }
            }
        }
        async fn one(&self) -> Result<u64, Fault> {
            Ok(1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            match a {
                1.. => {
                    delay(SECOND).await?;
                    Ok(a)
                }
                0 => self.one().await,
            }
        }
        async fn one(&self) -> Result<u64, Fault> {
            Ok(1)
        }
    }
    resumes 20, "an arm is found by the await in it"
}

change! {
    bounds: "The bounds of a loop around the await are edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let mut b = a;
            for i in 0..3 {
                delay(SECOND).await?;
                b += i;
            }
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let mut b = a;
            for i in 0..100 {
                delay(SECOND).await?;
                b += i;
            }
            Ok(b)
        }
    }
    resumes 23, "the range was evaluated when the loop was entered, and is saved"
}

change! {
    loop_before: "A loop with the same operation is put in front",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let mut b = a;
            for i in 0..3 {
                delay(SECOND).await?;
                b += i;
            }
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            for _ in 0..2 {
                delay(SECOND * 2).await?;
            }
            let mut b = a;
            for i in 0..3 {
                delay(SECOND).await?;
                b += i;
            }
            Ok(b * 2)
        }
    }
    resumes 46, "the await looks as it did, and so what is saved of its loop is found, too"
}

change! {
    condition: "The condition around the await is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            if a > 9 {
                delay(SECOND).await?;
            }
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            if a > 99 {
                delay(SECOND).await?;
            }
            Ok(a)
        }
    }
    resumes 20, "it was asked before the await"
}
