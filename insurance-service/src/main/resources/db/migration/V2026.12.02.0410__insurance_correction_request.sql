create table correction_request (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    elder_id binary(16) not null,
    region_code varchar(12) not null,
    subject varchar(20) not null,
    content_sealed varbinary(4100) not null,
    status varchar(12) not null,
    asked_at datetime(6) not null,
    decided_at datetime(6),
    decision varchar(500),
    open_key varchar(60),
    unique key correction_request_open (open_key),
    key correction_request_elder (elder_id, id),
    key correction_request_region (region_code, id),
    constraint correction_request_elder_record foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
