create table certification_period (
    id binary(16) not null primary key,
    institution_id binary(16) not null,
    type varchar(30) not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key certification_period_of (institution_id),
    key certification_period_on (superseded_at, valid_from, valid_to),
    constraint certification_period_institution foreign key (institution_id) references institution (id)
) character set utf8mb4
