create table region (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    code varchar(12) not null,
    parent varchar(12),
    kind varchar(20) not null,
    name varchar(60) not null,
    valid_from date not null,
    valid_to date,
    unique key region_code (code, valid_from)
) character set utf8mb4
