create table deadline (
    id binary(16) not null primary key,
    subject_id binary(16) not null,
    kind varchar(40) not null,
    part_id binary(16) not null,
    due_at datetime(6) not null,
    try_at datetime(6) not null,
    start_day date,
    workdays int,
    provisional boolean not null,
    fired_at datetime(6),
    unique key deadline_of (subject_id, kind, part_id),
    key deadline_due (fired_at, try_at)
) character set utf8mb4
