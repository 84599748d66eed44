create table count_share (
    kind varchar(20) not null,
    subject_id binary(16) not null,
    cells mediumtext not null,
    next_on date,
    primary key (kind, subject_id),
    key count_share_next (kind, next_on)
) character set utf8mb4 collate utf8mb4_bin
