create table service_record_elder_fill (
    id tinyint not null primary key,
    passed_id binary(16) not null
) character set utf8mb4 collate utf8mb4_bin
