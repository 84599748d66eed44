create table designation_supplementary (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    number varchar(60) not null,
    subject varchar(20) not null,
    internet_hospital varchar(100),
    signed_on date not null,
    valid_from date not null,
    valid_to date,
    key designation_supplementary_of (designation_id),
    constraint designation_supplementary_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
