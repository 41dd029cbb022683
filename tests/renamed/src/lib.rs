//! Proves that generated code names the facade by the path that it is given.

#[cfg(test)]
mod tests {
    use durable::prelude::*;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize, thiserror::Error)]
    enum CafeError {
        #[error(transparent)]
        Fault(#[from] Fault),
    }

    #[event(crate = "durable")]
    #[derive(Debug, PartialEq)]
    struct Poured {
        ml: u32,
    }

    #[service(crate = "durable")]
    trait Tap {
        async fn pour(&self, ml: u32) -> Result<u32, CafeError>;
    }

    struct Barrel;

    #[service(crate = "durable")]
    impl Tap for Barrel {
        async fn pour(&self, ml: u32) -> Result<u32, CafeError> {
            yield_now().await?;
            raise(Poured { ml });
            Ok(ml)
        }
    }

    struct Bar {
        tap: Client<dyn Tap>,
    }

    #[service(crate = "durable")]
    impl Bar {
        async fn round(&self, guests: Vec<String>) -> Result<u32, CafeError> {
            let mut poured = 0;
            for _ in &guests {
                poured += self.tap.pour(300).await?;
            }
            Ok(poured)
        }
    }

    #[tokio::test]
    async fn a_renamed_facade_is_found() -> Result<(), Box<dyn std::error::Error>> {
        let host = Host::builder("bar", durable::memory::Store::new())
            .service(|_| Barrel)
            .service(|deps| Bar { tap: deps.client() })
            .build()
            .await?;
        let bar = Bar {
            tap: host.client::<dyn Tap>(),
        };
        assert_eq!(bar.round(vec!["Ada".into(), "Ken".into()]).await?, 600);
        Ok(())
    }
}
