create table elder_authorisation (
    elder_id binary(16) not null,
    person_id binary(16) not null,
    scope varchar(30) not null,
    valid_until date not null,
    primary key (elder_id, person_id),
    constraint elder_authorisation_elder foreign key (elder_id) references elder (id)
) character set utf8mb4
