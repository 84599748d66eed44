create table region_end (
    code varchar(12) not null primary key,
    successor varchar(12),
    valid_to date,
    sequence bigint not null
) character set utf8mb4 collate utf8mb4_bin
