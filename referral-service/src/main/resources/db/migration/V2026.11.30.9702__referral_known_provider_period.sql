create table known_provider_period (
    institution_id binary(16) not null,
    offered varchar(40) not null,
    region_code varchar(12),
    valid_from date not null,
    valid_to date,
    key known_provider_period_of (institution_id),
    key known_provider_period_wanted (offered, region_code)
) character set utf8mb4 collate utf8mb4_bin
