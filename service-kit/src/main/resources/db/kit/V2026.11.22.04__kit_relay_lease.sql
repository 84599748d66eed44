create table relay_lease (
    topic varchar(60) not null primary key,
    holder binary(16) not null,
    held_until datetime(6) not null
) character set utf8mb4
