create table agreement_template (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    unique key agreement_template_region (region_code)
) character set utf8mb4 collate utf8mb4_bin
