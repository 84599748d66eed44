create table institution_relation (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    kind varchar(20) not null,
    service_24h boolean not null,
    valid_from date not null,
    valid_to date,
    document varchar(100) not null,
    status varchar(12) not null,
    region_code varchar(12) not null,
    open_key varchar(220),
    unique key institution_relation_open (open_key),
    key institution_relation_region (region_code, id)
) character set utf8mb4
