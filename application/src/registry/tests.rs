use super::*;

static INFO: RoutineInfo = RoutineInfo {
    service: "Bank",
    name: "pay",
    aliases: &[],
    file: file!(),
    line: line!(),
    parameters: &[],
    described: dasync_domain::routine::Described::NOTHING,
    fingerprint: 0,
    points: &[],
};

fn add(registry: &mut Registry, service: &'static str, routine: &'static str) {
    registry.routine(service, routine, true, &INFO, |_| {
        Box::pin(async { Finished::Ok(Encoded::of(&()).unwrap()) })
    });
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

#[test]
fn what_was_added_is_found() {
    let mut registry = Registry::default();
    add(&mut registry, "Bank", "pay");
    registry.handler("Sold", "Bank", "pay");
    registry.handler("Sold", "Bank", "pay");
    assert_eq!(registry.problems(), []);
    assert!(
        registry
            .get(&name("Bank"), &name("pay"))
            .is_some_and(|served| served.public)
    );
    assert!(registry.get(&name("Bank"), &name("refund")).is_none());
    assert_eq!(registry.handlers("Sold"), [(name("Bank"), name("pay"))]);
    assert_eq!(registry.handlers("$sold"), []);
    assert_eq!(registry.all_handlers().count(), 1);
    assert_eq!(registry.services(), BTreeSet::from([name("Bank")]));
}

#[test]
fn a_service_is_found_under_the_names_that_it_had() {
    let mut registry = Registry::default();
    add(&mut registry, "Bank", "pay");
    registry.aliases("Bank", &["Till", "Bank"]);
    assert!(registry.get(&name("Till"), &name("pay")).is_some());
    assert!(registry.get(&name("Shop"), &name("pay")).is_none());
    assert_eq!(registry.services(), BTreeSet::from([name("Bank")]));
    registry.aliases("Bank", &["Old Till"]);
    assert_eq!(registry.problems().len(), 1);
}

static RENAMED: RoutineInfo = RoutineInfo {
    name: "charge",
    aliases: &["pay"],
    ..INFO
};

#[test]
fn a_routine_is_found_under_the_names_that_it_had() {
    let mut registry = Registry::default();
    registry.routine("Bank", "charge", true, &RENAMED, |_| {
        Box::pin(async { Finished::Ok(Encoded::of(&()).unwrap()) })
    });
    registry.aliases("Bank", &["Till"]);
    let info = |service, routine| registry.get(&name(service), &name(routine)).map(|s| s.info);
    for service in ["Bank", "Till"] {
        assert_eq!(info(service, "pay"), Some(&RENAMED));
        assert_eq!(info(service, "charge"), Some(&RENAMED));
    }
    assert_eq!(registry.problems(), []);
    let earlier = registry.earlier_names(&name("Bank"), &name("charge"));
    let earlier: Vec<_> = earlier.iter().map(|(s, r)| format!("{s}.{r}")).collect();
    assert_eq!(earlier, ["Till.pay", "Till.charge", "Bank.pay"]);
}

#[test]
fn a_name_that_leads_to_two_things_is_a_problem() {
    let mut registry = Registry::default();
    add(&mut registry, "Bank", "pay");
    registry.routine("Bank", "charge", true, &RENAMED, |_| {
        Box::pin(async { Finished::Ok(Encoded::of(&()).unwrap()) })
    });
    add(&mut registry, "Shop", "pay");
    registry.aliases("Bank", &["Shop", "Till"]);
    registry.aliases("Shop", &["Till"]);
    let problems: Vec<_> = registry
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(problems[0].starts_with("`Shop` is a name or an alias of both `Bank` and `Shop`"));
    assert!(problems[1].starts_with("`Till` is a name or an alias of both `Bank` and `Shop`"));
    assert!(problems[2].contains("both `Bank.charge` and `Bank.pay`"));
}

#[test]
fn what_cannot_be_served_is_a_problem_with_names() {
    let mut registry = Registry::default();
    add(&mut registry, "Bank", "pay");
    add(&mut registry, "Bank", "pay");
    add(&mut registry, "Bank-2", "pay");
    registry.handler("no event", "Bank", "pay");
    let problems: Vec<_> = registry
        .problems()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        problems[0].starts_with("`Bank` is served twice by this host (`pay`):"),
        "{problems:?}"
    );
    assert_eq!(problems[1], "`Bank-2.pay` cannot be served");
    assert_eq!(problems[2], "`Bank.pay` cannot handle the event `no event`");
    assert_eq!(problems.len(), 3);
}
