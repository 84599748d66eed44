create table pilot (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    level varchar(20) not null,
    programme varchar(100) not null,
    valid_from date not null,
    valid_to date,
    origin varchar(12) not null,
    takeover_document varchar(100),
    takeover_reason varchar(500),
    takeover_by varchar(120),
    takeover_at datetime(6),
    unique key pilot_once (institution_id, level, programme)
) character set utf8mb4
