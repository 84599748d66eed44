create table elder_former_number (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    citizen_id_sealed varbinary(100) not null,
    replaced_at datetime(6) not null,
    key elder_former_number_of (elder_id),
    constraint elder_former_number_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
