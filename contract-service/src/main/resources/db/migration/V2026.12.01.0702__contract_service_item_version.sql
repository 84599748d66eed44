create table service_item_version (
    id binary(16) not null primary key,
    item_id binary(16) not null,
    name_zh varchar(60) not null,
    name_en varchar(120) not null,
    item_class varchar(10) not null,
    item_list varchar(10) not null,
    scenes varchar(100) not null,
    funding_sources varchar(120) not null,
    tcm bit not null,
    forbidding_rule varchar(200),
    document varchar(100) not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key service_item_version_item (item_id, valid_from),
    constraint service_item_version_item foreign key (item_id) references service_item (id)
) character set utf8mb4 collate utf8mb4_bin
