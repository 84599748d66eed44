create table elder_group_period (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    priority_group varchar(30) not null,
    document_sealed varbinary(300),
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key elder_group_period_of (elder_id),
    key elder_group_period_kind (priority_group, valid_from),
    constraint elder_group_period_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
