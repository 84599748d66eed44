create table subsidy_application (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    source varchar(20) not null,
    amount decimal(14, 2) not null,
    purpose varchar(200) not null,
    status varchar(20) not null,
    approved decimal(14, 2),
    paid_on date,
    key subsidy_application_region (region_code, id),
    key subsidy_application_institution (institution_id, id)
) character set utf8mb4
