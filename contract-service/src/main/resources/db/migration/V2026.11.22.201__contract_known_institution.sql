create table known_institution (
    id binary(16) not null primary key,
    sequence bigint not null,
    name varchar(100) not null,
    kind varchar(20) not null,
    region_code varchar(12) not null,
    ownership varchar(40) not null,
    parent_id binary(16),
    operated_by_id binary(16),
    status varchar(40) not null,
    closed_on date,
    key known_institution_region (region_code, kind, status),
    key known_institution_parent (parent_id)
) character set utf8mb4
