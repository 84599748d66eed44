create table qualification (
    id binary(16) not null primary key,
    institution_id binary(16) not null,
    kind varchar(20) not null,
    number varchar(60) not null,
    authority varchar(100) not null,
    key qualification_of (institution_id),
    constraint qualification_institution foreign key (institution_id) references institution (id)
) character set utf8mb4
