create table known_institution (
    id binary(16) not null primary key,
    sequence bigint not null,
    side varchar(10) not null,
    hospital_level varchar(20),
    region_code varchar(12) not null,
    parent_id binary(16),
    operated_by_id binary(16),
    status varchar(20) not null,
    key known_institution_parent (parent_id)
) character set utf8mb4
