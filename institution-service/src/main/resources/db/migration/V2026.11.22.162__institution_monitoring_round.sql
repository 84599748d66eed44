create table monitoring_round (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    type varchar(20) not null,
    reporters varchar(20) not null,
    as_of date not null,
    status varchar(20) not null,
    open_key varchar(60),
    opened_on date not null,
    reminded_at datetime(6),
    fell_due_at datetime(6),
    unique key monitoring_round_open (open_key),
    key monitoring_round_region (region_code, id)
) character set utf8mb4
