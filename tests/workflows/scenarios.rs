//! All services in one host.

pub(crate) use crate::outside::Effects;
use crate::{
    approvals, bookings, data, endings, fan_out, games, limits, loans, machines, orders, payments,
    shops, timers, trees,
};
use dasync::HostBuilder;

/// Everything that the themes serve.
pub(crate) fn services(builder: HostBuilder, effects: &Effects) -> HostBuilder {
    let themes = [
        approvals::serve,
        bookings::serve,
        data::serve,
        endings::serve,
        fan_out::serve,
        games::serve,
        limits::serve,
        loans::serve,
        machines::serve,
        orders::serve,
        payments::serve,
        shops::serve,
        timers::serve,
        trees::serve,
    ];
    themes
        .iter()
        .fold(builder, |builder, serve| serve(builder, effects))
}
