create table service_record_elder (
    elder_id binary(16) not null,
    record_id binary(16) not null,
    primary key (elder_id, record_id),
    key service_record_elder_of (record_id),
    constraint service_record_elder_record foreign key (record_id) references service_record (id)
) character set utf8mb4 collate utf8mb4_bin
