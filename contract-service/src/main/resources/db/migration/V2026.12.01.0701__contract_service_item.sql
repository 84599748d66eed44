create table service_item (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    code varchar(40) not null,
    region_code varchar(12) not null,
    unique key service_item_of_region (region_code, code),
    key service_item_code (code)
) character set utf8mb4 collate utf8mb4_bin
