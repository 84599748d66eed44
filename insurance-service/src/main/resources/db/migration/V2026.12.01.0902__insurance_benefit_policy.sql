create table benefit_policy (
    id binary(16) not null primary key,
    scene varchar(30) not null,
    level varchar(30) not null,
    insurance_type varchar(30) not null,
    ratio decimal(5, 2) not null,
    deductible decimal(9, 2) not null,
    region varchar(12) not null,
    valid_from date not null,
    valid_until date,
    issuing_body varchar(120) not null,
    document_number varchar(120) not null,
    set_by varchar(120) not null,
    set_at datetime(6) not null,
    unique key benefit_policy_version (scene, level, insurance_type, region, valid_from)
) character set utf8mb4 collate utf8mb4_bin
