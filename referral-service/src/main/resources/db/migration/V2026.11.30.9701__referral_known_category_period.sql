create table known_category_period (
    institution_id binary(16) not null,
    category varchar(40) not null,
    region_code varchar(12) not null,
    valid_from date not null,
    valid_to date,
    primary key (institution_id, valid_from),
    key known_category_period_wanted (category, region_code)
) character set utf8mb4 collate utf8mb4_bin
