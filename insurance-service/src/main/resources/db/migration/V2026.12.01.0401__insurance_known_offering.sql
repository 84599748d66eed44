create table known_offering (
    institution_id binary(16) not null,
    kind varchar(20) not null,
    code varchar(40) not null,
    valid_from date not null,
    valid_to date,
    primary key (institution_id, kind, code, valid_from)
) character set utf8mb4 collate utf8mb4_bin
