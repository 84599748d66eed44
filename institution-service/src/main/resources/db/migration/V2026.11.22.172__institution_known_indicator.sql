create table known_indicator (
    id binary(16) not null primary key,
    subject binary(16) not null,
    sequence bigint not null,
    told_by varchar(30) not null,
    metric varchar(40) not null,
    region_code varchar(12) not null,
    as_of date not null,
    numerator bigint,
    denominator bigint,
    percent decimal(9, 4),
    recorded_at datetime(6) not null,
    key known_indicator_latest (metric, region_code, as_of)
) character set utf8mb4
