create table known_designation (
    id binary(16) not null primary key,
    sequence bigint not null,
    institution_id binary(16) not null,
    told_at datetime(6) not null,
    heard_at datetime(6) not null,
    key known_designation_told (told_at)
) character set utf8mb4
