//! The README's unit test of a service. What follows is word for word the program of its section
//! "Tests", which `the_readmes_test_is_this_one` holds.
// ---
use dasync::prelude::*;

#[service] // a contract: whoever serves it, in this process or another
#[cfg_attr(test, mockall::automock)]
pub trait PaymentTerminal {
    async fn pay(&self, cents: u64) -> Result<u64, Fault>;
}

pub struct Till {
    pub terminal: Client<dyn PaymentTerminal>, // injected: `|deps| Till { terminal: deps.client() }`
}

#[service]
impl Till {
    pub async fn sell(&self, cups: u64) -> Result<String, Fault> {
        let receipt = self.terminal.pay(cups * 300).await?;
        Ok(format!("{cups} cups, receipt {receipt}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn two_cups_are_paid_together() {
        let mut terminal = MockPaymentTerminal::new();
        terminal
            .expect_pay()
            .withf(|cents| *cents == 600)
            .returning(|_| Call::ready(Ok(17)));
        let terminal = std::sync::Arc::new(terminal);
        let sold = Till { terminal }.sell(2).await;
        assert_eq!(sold, Ok("2 cups, receipt 17".into()));
    }
}
