create table offering_period (
    id binary(16) not null primary key,
    institution_id binary(16) not null,
    kind varchar(12) not null,
    code varchar(40) not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key offering_period_of (institution_id),
    key offering_period_on (code, superseded_at, valid_from, valid_to),
    constraint offering_period_institution foreign key (institution_id) references institution (id)
) character set utf8mb4
