create table count_mark (
    id binary(16) not null primary key,
    kind varchar(20) not null,
    subject_id binary(16) not null,
    from_day date not null,
    key count_mark_subject (kind, subject_id, from_day)
) character set utf8mb4 collate utf8mb4_bin
