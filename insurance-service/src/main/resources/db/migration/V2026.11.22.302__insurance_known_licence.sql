create table known_licence (
    institution_id binary(16) not null,
    state varchar(20) not null,
    valid_from date not null,
    valid_to date,
    key known_licence_of (institution_id),
    constraint known_licence_institution foreign key (institution_id) references known_institution (id)
) character set utf8mb4
