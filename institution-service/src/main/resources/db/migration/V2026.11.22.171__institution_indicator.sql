create table indicator (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    metric varchar(40) not null,
    as_of date not null,
    numerator bigint,
    denominator bigint,
    percent decimal(5, 2),
    source varchar(200) not null,
    standing varchar(20) not null,
    open_key varchar(80),
    unique key indicator_open (open_key),
    key indicator_latest (region_code, metric, as_of)
) character set utf8mb4
