create table known_elder_authorisation (
    row_id bigint not null auto_increment primary key,
    elder_id binary(16) not null,
    person varchar(120),
    scope_name varchar(60),
    valid_until date,
    key known_elder_authorisation_of (elder_id)
) character set utf8mb4 collate utf8mb4_bin
