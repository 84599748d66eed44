create table audit_entry (
    id binary(16) not null primary key,
    at datetime(6) not null,
    actor varchar(120) not null,
    client varchar(120),
    roles varchar(200) not null,
    region varchar(12),
    institution binary(16),
    action varchar(200) not null,
    subject_kind varchar(40) not null,
    subject_id binary(16),
    outcome varchar(10) not null,
    reason varchar(500),
    key audit_entry_at (at),
    key audit_entry_subject (subject_id, at)
) character set utf8mb4
