alter table registration_period
    add column latitude double,
    add column longitude double
