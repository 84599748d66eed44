create table count_kind (
    kind varchar(20) not null primary key
) character set utf8mb4 collate utf8mb4_bin
