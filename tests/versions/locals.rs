//! Changes of variables and parameters.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    added::CHANGE,
    added_unused::CHANGE,
    removed::CHANGE,
    renamed::CHANGE,
    renamed_told::CHANGE,
    reordered::CHANGE,
    shadowed::CHANGE,
    unshadowed::CHANGE,
    unshadowed_told::CHANGE,
    parameter_added::CHANGE,
    parameter_added_new::CHANGE,
    parameter_renamed::CHANGE,
    parameter_renamed_told::CHANGE,
    parameter_retyped::CHANGE,
    parameter_migrated::CHANGE,
];

change! {
    added: "A variable from before the await is used after it",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            assert!(b > 0);
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    parks "delay" at "b", "it was not needed after the await and not saved; make it after the await"
}

change! {
    added_unused: "A variable is added that is not used after the await",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let pause = SECOND * 2;
            delay(pause).await?;
            let b = 1;
            Ok(a + b)
        }
    }
    resumes 21, "only what is used across the await is saved"
}

change! {
    removed: "A variable is not used after the await any more",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    resumes 20, "what was saved of it is left alone"
}

change! {
    renamed: "A variable is renamed",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let c = a + 1;
            delay(SECOND).await?;
            Ok(c)
        }
    }
    parks "delay" at "c", "a variable is found by its name"
}

change! {
    renamed_told: "A variable is renamed, and says so",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[renamed(from = "b")]
            let c = a + 1;
            delay(SECOND).await?;
            Ok(c)
        }
    }
    resumes 21, "the attribute can be taken away when no routine stands there any more"
}

change! {
    reordered: "Variables are declared in another order",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            let c = a + 2;
            delay(SECOND).await?;
            Ok(b * 100 + c)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let c = a + 2;
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b * 100 + c)
        }
    }
    resumes 2122, "names count, not places"
}

change! {
    shadowed: "A variable of the same name is saved at an await before",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a * 2;
            yield_now().await?;
            assert!(b > 0);
            let b = a + 1;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    resumes 41, "it is `b#2` now, and found because the await looks as it did"
}

change! {
    unshadowed: "One of two variables of the same name is gone",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            let c = {
                let b = a * 2;
                delay(SECOND).await?;
                b
            };
            Ok(b + c)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let c = {
                let b = a * 2;
                delay(SECOND).await?;
                b
            };
            Ok(c)
        }
    }
    parks "delay" at "b", "the one that is left may be either"
}

change! {
    unshadowed_told: "The same, and the other one says which it was",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            let c = {
                let b = a * 2;
                delay(SECOND).await?;
                b
            };
            Ok(b + c)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let c = {
                #[renamed(from = "b#2")]
                let b = a * 2;
                delay(SECOND).await?;
                b
            };
            Ok(c)
        }
    }
    resumes 40, "`b#2` was the second of the name `b`"
}

change! {
    parameter_added: "A parameter is added, and the routine stands at an await",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64, b: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    parks "delay" at "b", "it was started without; where it is not used after the await it goes on"
}

change! {
    parameter_added_new: "A parameter is added, and the routine has not begun",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64, b: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    @unbegun parks "" at "", "arguments are found by their position; give the routine with more another name"
}

change! {
    parameter_renamed: "A parameter is renamed",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, amount: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(amount)
        }
    }
    parks "delay" at "amount", "once the routine has begun a parameter is a variable"
}

change! {
    parameter_renamed_told: "A parameter is renamed, and says so",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(
            &self,
            #[renamed(from = "a")] amount: u64,
        ) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(amount)
        }
    }
    resumes 20, "routines that have not begun do not need it"
}

change! {
    parameter_retyped: "A parameter gets another type, and the routine has not begun",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: String) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a.len() as u64)
        }
    }
    @unbegun parks "" at "a", "the argument is no text"
}

change! {
    parameter_migrated: "A parameter gets another type, and says what it was",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after [
        fn text(a: u64) -> String {
            "x".repeat(a as usize)
        }
    ] {
        pub(crate) async fn sum(
            &self,
            #[migrate(from = u64, with = text)] a: String,
        ) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a.len() as u64)
        }
    }
    @unbegun migrates 20, "the same holds at its awaits"
}
