create table agreement_version (
    id binary(16) not null primary key,
    agreement_id binary(16) not null,
    number int not null,
    verb varchar(20) not null,
    offered_by varchar(10) not null,
    content mediumtext not null,
    content_hash varchar(64) not null,
    made_at datetime(6) not null,
    unique key agreement_version_of (agreement_id, number)
) character set utf8mb4 collate utf8mb4_bin
