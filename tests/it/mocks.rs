//! A service as plain async Rust, with mocks of its contracts: no host, no store, no engine.

use crate::scenarios::{
    Barista, CafeError, DrinkServed, Effects, MockPaymentTerminal, PaymentError, Receipt,
};
use dasync::Call;
use dasync::testing::recording_async;
use std::sync::Arc;

fn barista(terminal: MockPaymentTerminal) -> Barista {
    Barista {
        terminal: Arc::new(terminal),
        effects: Effects::default(),
    }
}

#[tokio::test(start_paused = true)]
async fn a_customer_who_pays_is_served() {
    let mut terminal = MockPaymentTerminal::new();
    terminal
        .expect_pay()
        .withf(|amount, card| *amount == 300 && card == "visa")
        .times(1)
        .returning(|_, _| {
            Call::ready(Ok(Receipt {
                text: "paid".into(),
            }))
        });
    let barista = barista(terminal);
    let call = barista.serve("Ada".into(), "visa".into()).into_future();
    let (served, events) = recording_async(call).await;
    assert_eq!(served, Ok("Ada: 30+70, paid".into()));
    let raised: Vec<DrinkServed> = events
        .iter()
        .filter_map(dasync::testing::RaisedEvent::to)
        .collect();
    assert_eq!(
        raised,
        [DrinkServed {
            customer: "Ada".into(),
            milk: 70
        }]
    );
}

#[tokio::test(start_paused = true)]
async fn a_declined_card_pours_nothing() {
    let mut terminal = MockPaymentTerminal::new();
    terminal
        .expect_pay()
        .returning(|_, card| Call::ready(Err(PaymentError::Declined(card))));
    let barista = barista(terminal);
    let served = barista.serve("Eve".into(), "stolen".into()).await;
    assert_eq!(
        served,
        Err(CafeError::Payment(PaymentError::Declined("stolen".into())))
    );
    assert!(barista.effects.all().is_empty());
}
