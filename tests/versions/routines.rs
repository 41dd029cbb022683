//! Changes of the names of routines and services.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    service_renamed::CHANGE,
    function_renamed::CHANGE,
    aliased::CHANGE,
    aliased_new::CHANGE,
    callee_aliased::CHANGE,
    visibility::CHANGE,
];

change! {
    service_renamed: "A service gets another stored name, with an alias",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after(name = "counter", aliases = ["Desk"]) {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "without the alias nobody serves what was started, and it waits; to rename a type only, give it the name that it had"
}

change! {
    function_renamed: "The function of a routine is renamed, its stored name stays",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        #[routine(name = "sum")]
        pub(crate) async fn add_up(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "what is started with a key is the same as before"
}

change! {
    aliased: "A routine gets another stored name, with an alias",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        #[routine(aliases = ["sum"])]
        pub(crate) async fn add_up(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "what was started goes on; a key under the new name is another key, though"
}

change! {
    aliased_new: "The same, and the routine has not begun",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        #[routine(name = "total", aliases = ["sum", "count"])]
        pub(crate) async fn add_up(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    @unbegun resumes 21, "callers of earlier builds, which still use the old name, are served"
}

change! {
    callee_aliased: "A routine that is waited for gets another stored name",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            Ok(a + self.one().await?)
        }
        async fn one(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(1)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            Ok(a + self.one().await?)
        }
        #[routine(name = "single", aliases = ["one"])]
        async fn one(&self) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(2)
        }
    }
    resumes 22, "the caller waits for what it has called"
}

change! {
    visibility: "A routine is not `pub` any more",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after {
        async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a + 1)
        }
    }
    resumes 21, "what was started from outside goes on"
}
