create table audit_repetition (
    entry_id binary(16) not null,
    times int not null,
    last_at datetime(6) not null,
    primary key (entry_id, times)
) character set utf8mb4 collate utf8mb4_bin
