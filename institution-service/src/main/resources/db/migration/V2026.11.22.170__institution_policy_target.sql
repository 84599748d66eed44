create table policy_target (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    target_year int not null,
    metric varchar(40) not null,
    target_value decimal(9, 2) not null,
    policy_document_id binary(16),
    standing varchar(20) not null,
    open_key varchar(80),
    unique key policy_target_open (open_key),
    key policy_target_year (target_year, region_code)
) character set utf8mb4
