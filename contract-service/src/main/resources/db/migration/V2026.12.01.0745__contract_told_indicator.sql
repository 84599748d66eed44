create table told_indicator (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    metric varchar(40) not null,
    region_code varchar(12) not null,
    as_of date not null,
    numerator bigint not null,
    denominator bigint not null,
    basis_zh varchar(200) not null,
    basis_en varchar(200) not null,
    recorded_at datetime(6) not null,
    unique key told_indicator_of (metric, region_code, as_of)
) character set utf8mb4 collate utf8mb4_bin
