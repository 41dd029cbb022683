//! Changes of awaits and of what is around them.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    edited_after::CHANGE,
    edited_before::CHANGE,
    inserted_other::CHANGE,
    inserted_same::CHANGE,
    inserted_same_named::CHANGE,
    inserted_same_told::CHANGE,
    inserted_same_between::CHANGE,
    removed_earlier::CHANGE,
    removed_one_of_two_alike::CHANGE,
    removed::CHANGE,
    removed_told::CHANGE,
    argument::CHANGE,
    argument_of_one::CHANGE,
    arguments_of_two::CHANGE,
    named::CHANGE,
    named_told::CHANGE,
    step_renamed::CHANGE,
    step_renamed_told::CHANGE,
    delay_to_call::CHANGE,
    delay_to_call_named::CHANGE,
    call_renamed::CHANGE,
    call_renamed_told::CHANGE,
    handle_by_another_name::CHANGE,
    handle_by_another_name_told::CHANGE,
];

change! {
    edited_after: "The code after the await is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "what is after the await is what is deployed"
}

change! {
    edited_before: "The code before the await is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 2;
            delay(SECOND).await?;
            Ok(b)
        }
    }
    resumes 21, "what has run does not run again: variables have the values that they had"
}

change! {
    inserted_other: "An await of another operation is inserted before or after it",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            self.one().await?;
            delay(SECOND).await?;
            Ok(a + self.one().await?)
        }
        async fn one(&self) -> Result<u64, Fault> {
            Ok(1)
        }
    }
    resumes 21, "an await is called after its operation, so others do not rename it"
}

change! {
    inserted_same: "An await that looks just like it is inserted",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            delay(SECOND).await?;
            Ok(a)
        }
    }
    parks "delay" at "", "nobody can tell which of the two it was"
}

change! {
    inserted_same_named: "The same, and the new await has a name",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point("pause")]
            delay(SECOND).await?;
            delay(SECOND).await?;
            Ok(a)
        }
    }
    parks "delay" at "", "either may be the old one, which may have got the name"
}

change! {
    inserted_same_told: "The same, and the old await is told",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            #[point("last", was = "delay")]
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "`was` is the name that was saved, and is believed"
}

change! {
    inserted_same_between: "An await of the same operation is inserted that looks different",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND * 2).await?;
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b * 2)
        }
    }
    resumes 42, "its name is `delay#2` now, and only it has the arguments and variables that were saved"
}

change! {
    removed_earlier: "An earlier await of the same operation is taken away",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            if a > 99 {
                delay(SECOND * 2).await?;
            }
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = a + 1;
            delay(SECOND).await?;
            Ok(b * 2)
        }
    }
    resumes 42, "it was `delay#2` and is `delay`, and looks as it did"
}

change! {
    removed_one_of_two_alike: "One of two awaits that look alike is taken away",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    parks "delay" at "", "it may be the one that is gone"
}

change! {
    removed: "The await is taken away",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            yield_now().await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            yield_now().await?;
            Ok(a)
        }
    }
    parks "delay" at "", "there is no place to go on"
}

change! {
    removed_told: "The await is taken away, and another one takes its routines",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            delay(SECOND * 60).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point(was = ["delay", "delay#2"])]
            delay(SECOND * 60).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "it is over when what was waited for is over: after one second here"
}

change! {
    argument: "An argument of the only await of its operation is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND * a as u32).await?;
            Ok(a)
        }
    }
    resumes 20, "the operation that was begun is the one that counts"
}

change! {
    argument_of_one: "An argument of one of several awaits of its operation is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            delay(SECOND * 2).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND * 3).await?;
            delay(SECOND * 2).await?;
            Ok(a)
        }
    }
    resumes 20, "the others are as they were, so it is this one"
}

change! {
    arguments_of_two: "Arguments of two awaits of its operation are edited at once",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            delay(SECOND * 2).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND * 3).await?;
            delay(SECOND * 4).await?;
            Ok(a)
        }
    }
    parks "delay" at "", "the same code would be there if the first was taken away and another one added"
}

change! {
    named: "The await gets a name",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point("pause")]
            delay(SECOND).await?;
            Ok(a)
        }
    }
    resumes 20, "it looks as it did"
}

change! {
    named_told: "The await gets a name and is edited",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point("pause", was = "delay")]
            delay(SECOND * 2).await?;
            Ok(a)
        }
    }
    resumes 20, "with `was`, because neither its name nor its look is left"
}

change! {
    step_renamed: "A step is renamed",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let paid = step("charge", async { Err::<u64, _>(Fault::TimedOut) })
                .retry(Retry::forever().backoff(SECOND))
                .await?;
            Ok(a + paid)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let paid = step("pay", async { Ok::<u64, Fault>(1) }).await?;
            Ok(a + paid)
        }
    }
    parks "step charge" at "", "the name of a step is the name of its await"
}

change! {
    step_renamed_told: "A step is renamed, and its await is told",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let paid = step("charge", async { Err::<u64, _>(Fault::TimedOut) })
                .retry(Retry::forever().backoff(SECOND))
                .await?;
            Ok(a + paid)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point(was = "step charge")]
            let paid = step("pay", async { Ok::<u64, Fault>(1) }).await?;
            Ok(a + paid)
        }
    }
    resumes 21, "the step's code of now runs, as there was no result yet"
}

change! {
    delay_to_call: "The operation is another one",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            Ok(a + self.one().await?)
        }
        async fn one(&self) -> Result<u64, Fault> {
            Ok(1)
        }
    }
    parks "delay" at "", "an await is called after its operation"
}

change! {
    delay_to_call_named: "The operation is another one, at an await with a given name",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point("wait")]
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point("wait")]
            let one = self.one().await?;
            Ok(a + one)
        }
        async fn one(&self) -> Result<u64, Fault> {
            Ok(1)
        }
    }
    parks "wait" at "", "the answer of the one is no answer of the other"
}

change! {
    call_renamed: "The routine that is called is another one",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            Ok(a + self.slow().await?)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            Ok(a + self.lazy().await?)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
        async fn lazy(&self) -> Result<u64, Fault> {
            Ok(2)
        }
    }
    parks "slow" at "", "the name of the routine is the name of the await"
}

change! {
    call_renamed_told: "A routine's function and the calls of it are renamed",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            Ok(a + self.slow().await?)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[point(was = "slow")]
            let one = self.lazy().await?;
            Ok(a + one)
        }
        #[routine(name = "slow")]
        async fn lazy(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(2)
        }
    }
    resumes 22, "the routine keeps its stored name, and the await is told"
}

change! {
    handle_by_another_name: "A handle is awaited by another name",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let slow = self.slow();
            Ok(a + slow.await?)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let child = self.slow();
            Ok(a + child.await?)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    parks "slow" at "", "the await of a variable is called after the variable"
}

change! {
    handle_by_another_name_told: "A handle is awaited by another name, and the await is told",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let slow = self.slow();
            Ok(a + slow.await?)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let child = self.slow();
            #[point(was = "slow")]
            let one = child.await?;
            Ok(a + one)
        }
        async fn slow(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    resumes 21, "with a name of its own, `#[point(\"..\")]`, it would not depend on the variable"
}
