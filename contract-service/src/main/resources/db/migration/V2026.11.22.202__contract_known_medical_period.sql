create table known_medical_period (
    institution_id binary(16) not null,
    qualification_id binary(16) not null,
    state varchar(40) not null,
    valid_from date not null,
    valid_to date not null,
    primary key (institution_id, qualification_id, valid_from),
    constraint known_medical_period_institution foreign key (institution_id) references known_institution (id)
) character set utf8mb4
