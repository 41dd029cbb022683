//! Changes of the types of what is saved.

use crate::change::Change;

pub(crate) const CHANGES: &[Change] = &[
    retyped::CHANGE,
    widened::CHANGE,
    migrated::CHANGE,
    migrated_from_a_third::CHANGE,
    field_added::CHANGE,
    field_added_default::CHANGE,
    field_removed::CHANGE,
    variant_added::CHANGE,
    variant_removed::CHANGE,
    result_type::CHANGE,
    callee_result_type::CHANGE,
    helper_renamed::CHANGE,
];

change! {
    retyped: "A variable gets another type",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = "xxx".to_owned();
            delay(SECOND).await?;
            Ok(a + b.len() as u64)
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = 7;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    parks "delay" at "b", "the message shows what was saved"
}

change! {
    widened: "A variable gets a type that reads what was saved",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b: u8 = 7;
            delay(SECOND).await?;
            Ok(a + u64::from(b))
        }
    }
    after {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b: Option<u32> = Some(7);
            delay(SECOND).await?;
            Ok(a + u64::from(b.unwrap_or(0)))
        }
    }
    resumes 27, "saved values are JSON, and read as serde reads them"
}

change! {
    migrated: "A variable gets another type, and says what it was",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = "xxx".to_owned();
            delay(SECOND).await?;
            Ok(a + b.len() as u64)
        }
    }
    after [
        fn length(text: String) -> u64 {
            text.len() as u64
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[migrate(from = String, with = length)]
            let b = 7;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    migrates 23, "what cannot be read as the type of now is read as the one of before, and converted"
}

change! {
    migrated_from_a_third: "What was saved is of neither type",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = vec![a];
            delay(SECOND).await?;
            Ok(a + b.len() as u64)
        }
    }
    after [
        fn length(text: String) -> u64 {
            text.len() as u64
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            #[migrate(from = String, with = length)]
            let b = 7;
            delay(SECOND).await?;
            Ok(a + b)
        }
    }
    parks "delay" at "b", "the message says both"
}

change! {
    field_added: "A struct gets another field",
    before [
        #[derive(Serialize, Deserialize)]
        struct Cup {
            ml: u64,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let cup = Cup { ml: a };
            delay(SECOND).await?;
            Ok(cup.ml)
        }
    }
    after [
        #[derive(Serialize, Deserialize)]
        struct Cup {
            ml: u64,
            sugar: u64,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let cup = Cup { ml: a, sugar: 1 };
            delay(SECOND).await?;
            Ok(cup.ml + cup.sugar)
        }
    }
    parks "delay" at "cup", "the field was not saved"
}

change! {
    field_added_default: "A struct gets another field, with a default",
    before [
        #[derive(Serialize, Deserialize)]
        struct Cup {
            ml: u64,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let cup = Cup { ml: a };
            delay(SECOND).await?;
            Ok(cup.ml)
        }
    }
    after [
        #[derive(Serialize, Deserialize)]
        struct Cup {
            ml: u64,
            #[serde(default)]
            sugar: u64,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let cup = Cup { ml: a, sugar: 1 };
            delay(SECOND).await?;
            Ok(cup.ml + cup.sugar)
        }
    }
    resumes 20, "what serde does with data of an earlier version is what happens"
}

change! {
    field_removed: "A struct loses a field",
    before [
        #[derive(Serialize, Deserialize)]
        struct Cup {
            ml: u64,
            sugar: u64,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let cup = Cup { ml: a, sugar: 1 };
            delay(SECOND).await?;
            Ok(cup.ml + cup.sugar)
        }
    }
    after [
        #[derive(Serialize, Deserialize)]
        struct Cup {
            ml: u64,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let cup = Cup { ml: a };
            delay(SECOND).await?;
            Ok(cup.ml)
        }
    }
    resumes 20, "serde skips it, unless the type says `deny_unknown_fields`"
}

change! {
    variant_added: "An enum gets another variant",
    before [
        #[derive(Serialize, Deserialize)]
        enum Size {
            Small,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let size = Size::Small;
            delay(SECOND).await?;
            match size {
                Size::Small => Ok(a),
            }
        }
    }
    after [
        #[derive(Serialize, Deserialize)]
        enum Size {
            Large,
            Small,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let size = Size::Small;
            delay(SECOND).await?;
            match size {
                Size::Large => Ok(0),
                Size::Small => Ok(a),
            }
        }
    }
    resumes 20, "variants are saved by their names"
}

change! {
    variant_removed: "An enum loses the variant that was saved",
    before [
        #[derive(Serialize, Deserialize)]
        enum Size {
            Large,
            Small,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let size = Size::Small;
            delay(SECOND).await?;
            match size {
                Size::Large => Ok(0),
                Size::Small => Ok(a),
            }
        }
    }
    after [
        #[derive(Serialize, Deserialize)]
        enum Size {
            Large,
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let size = Size::Large;
            delay(SECOND).await?;
            match size {
                Size::Large => Ok(a),
            }
        }
    }
    parks "delay" at "size", "keep it, or give it to another with `#[serde(alias = \"..\")]`"
}

change! {
    result_type: "The routine's own error gets another type",
    before {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    after [
        #[derive(Debug, Serialize, Deserialize)]
        pub(crate) enum Failed {
            Empty,
            Fault(Fault),
        }
        impl From<Fault> for Failed {
            fn from(fault: Fault) -> Self {
                Self::Fault(fault)
            }
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Failed> {
            delay(SECOND).await?;
            Ok(a)
        }
    }
    resumes 20, "a result is written when it is there; who reads it needs the type that was written"
}

change! {
    callee_result_type: "A routine that is waited for gives another type",
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
            Ok(a + self.one().await?.len() as u64)
        }
        async fn one(&self) -> Result<String, Fault> {
            delay(SECOND).await?;
            Ok("one".into())
        }
    }
    resumes 23, "both were deployed before there was a result; one that is there already would not be read, and park the caller"
}

change! {
    helper_renamed: "A helper function is renamed",
    before [
        fn more(a: u64) -> u64 {
            a + 1
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = more(a);
            delay(SECOND).await?;
            Ok(more(b))
        }
    }
    after [
        fn next(a: u64) -> u64 {
            a + 1
        }
    ] {
        pub(crate) async fn sum(&self, a: u64) -> Result<u64, Fault> {
            let b = next(a);
            delay(SECOND).await?;
            Ok(next(b))
        }
    }
    resumes 22, "code between awaits is not saved"
}
