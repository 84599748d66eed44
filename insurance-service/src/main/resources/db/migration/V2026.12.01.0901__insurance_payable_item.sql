create table payable_item (
    id binary(16) not null primary key,
    scene varchar(30) not null,
    code varchar(40) not null,
    name varchar(200) not null,
    payable boolean not null,
    region varchar(12) not null,
    valid_from date not null,
    valid_until date,
    issuing_body varchar(120) not null,
    document_number varchar(120) not null,
    set_by varchar(120) not null,
    set_at datetime(6) not null,
    unique key payable_item_version (scene, code, region, valid_from),
    key payable_item_region (region, id)
) character set utf8mb4 collate utf8mb4_bin
