create table known_registration (
    institution_id binary(16) not null,
    valid_from date not null,
    valid_to date,
    category varchar(40),
    hospital_level varchar(20),
    region_code varchar(12) not null,
    primary key (institution_id, valid_from)
) character set utf8mb4 collate utf8mb4_bin
