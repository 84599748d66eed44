create table known_institution (
    id binary(16) not null primary key,
    sequence bigint not null,
    name varchar(100) not null,
    kind varchar(20) not null,
    category varchar(40),
    region_code varchar(12) not null,
    address varchar(200),
    ownership varchar(30),
    parent_id binary(16),
    beds int not null,
    opened_on date,
    status varchar(20),
    closed_on date,
    key known_institution_parent (parent_id)
) character set utf8mb4
