create table capacity (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    department varchar(100) not null,
    department_key varchar(100) not null,
    kind varchar(30) not null,
    free int not null,
    held int not null,
    source varchar(10) not null,
    stated_at datetime(6) not null,
    fresh_until datetime(6) not null,
    status varchar(12) not null,
    unique key capacity_of (institution_id, department_key, kind),
    key capacity_wanted (kind, region_code, fresh_until)
) character set utf8mb4 collate utf8mb4_bin
