create table elder_field_change (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    field varchar(30) not null,
    before_sealed varbinary(400),
    after_sealed varbinary(400),
    changed_by varchar(120) not null,
    changed_at datetime(6) not null,
    key elder_field_change_of (elder_id),
    constraint elder_field_change_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
