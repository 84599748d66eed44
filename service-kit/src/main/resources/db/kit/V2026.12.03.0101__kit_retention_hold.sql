create table retention_hold (
    id binary(16) not null primary key,
    subject_id binary(16) not null,
    reason varchar(20) not null,
    document varchar(100) not null,
    valid_until date not null,
    placed_by varchar(120) not null,
    placed_at datetime(6) not null,
    lifted_by varchar(120),
    lifted_at datetime(6),
    lift_reason varchar(500),
    key retention_hold_subject (subject_id)
) character set utf8mb4 collate utf8mb4_bin
