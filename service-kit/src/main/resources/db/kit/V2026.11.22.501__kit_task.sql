create table task (
    id binary(16) not null primary key,
    kind varchar(40) not null,
    subject_kind varchar(40) not null,
    subject_id binary(16) not null,
    part_id binary(16) not null,
    region_code varchar(12),
    priority tinyint not null,
    due_kind varchar(40),
    not_for varchar(120),
    raised_at datetime(6) not null,
    unique key task_of (subject_id, kind, part_id)
) character set utf8mb4
