create table home_visit_content (
    home_visit_id binary(16) not null primary key,
    illness varbinary(2100) not null,
    address varbinary(900) not null,
    note varbinary(8100)
) character set utf8mb4 collate utf8mb4_bin
