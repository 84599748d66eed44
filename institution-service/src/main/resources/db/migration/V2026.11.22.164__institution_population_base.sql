create table population_base (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    as_of date not null,
    elder_group varchar(20) not null,
    basis varchar(20) not null,
    people bigint not null,
    source varchar(200) not null,
    standing varchar(20) not null,
    open_key varchar(60),
    unique key population_base_open (open_key),
    key population_base_latest (region_code, elder_group, basis, as_of)
) character set utf8mb4
