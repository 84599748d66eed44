create table known_provider (
    id binary(16) not null primary key,
    sequence bigint not null
) character set utf8mb4 collate utf8mb4_bin
