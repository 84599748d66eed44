create table known_elder (
    id binary(16) not null primary key,
    sequence bigint not null,
    status varchar(30) not null,
    deceased_on date,
    region_code varchar(12),
    residence_institution_id binary(16),
    key known_elder_region (region_code)
) character set utf8mb4 collate utf8mb4_bin
