create table audit_link (
    position bigint not null primary key,
    entry_id binary(16) not null,
    times int not null,
    content binary(32) not null,
    hash binary(32) not null,
    unique key audit_link_entry (entry_id, times)
) character set utf8mb4 collate utf8mb4_bin
