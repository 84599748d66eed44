create table elder_residence_period (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    institution_id binary(16) not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key elder_residence_of (elder_id),
    constraint elder_residence_elder foreign key (elder_id) references elder (id)
) character set utf8mb4
