create table agreement_period (
    id binary(16) not null primary key,
    agreement_id binary(16) not null,
    state varchar(20) not null,
    cause varchar(20),
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key agreement_period_of (agreement_id),
    key agreement_period_on (superseded_at, valid_from, valid_to),
    constraint agreement_period_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4
