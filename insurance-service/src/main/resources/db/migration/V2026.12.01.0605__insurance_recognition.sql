create table recognition (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    designation_id binary(16) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    designated_in varchar(12) not null,
    valid_from date not null,
    valid_to date not null,
    document varchar(100) not null,
    status varchar(12) not null,
    key recognition_region (region_code, id),
    key recognition_designated (designated_in, id),
    key recognition_institution (institution_id, valid_from),
    constraint recognition_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin;
