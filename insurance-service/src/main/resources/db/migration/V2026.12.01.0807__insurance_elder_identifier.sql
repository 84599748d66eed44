create table elder_identifier (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    kind varchar(40) not null,
    value_sealed varbinary(200) not null,
    open_index varbinary(16),
    recorded_at datetime(6) not null,
    ended_at datetime(6),
    unique key elder_identifier_open (open_index, kind),
    key elder_identifier_of (elder_id),
    constraint elder_identifier_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
