create table report_wording (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    kind varchar(30) not null,
    region_code varchar(12) not null,
    zh varchar(1000) not null,
    en varchar(1000) not null,
    reason varchar(500) not null,
    set_at datetime(6) not null,
    key report_wording_kind (kind, region_code, id)
) character set utf8mb4
