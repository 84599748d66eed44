create table known_designation (
    id binary(16) not null primary key,
    sequence bigint not null,
    institution_id binary(16) not null,
    key known_designation_institution (institution_id)
) character set utf8mb4
