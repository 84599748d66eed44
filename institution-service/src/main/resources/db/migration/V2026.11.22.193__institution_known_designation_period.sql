create table known_designation_period (
    designation_id binary(16) not null,
    state varchar(20) not null,
    valid_from date not null,
    valid_to date not null,
    primary key (designation_id, valid_from, valid_to, state),
    key known_designation_period_on (valid_from, valid_to),
    constraint known_designation_period_of foreign key (designation_id) references known_designation (id)
) character set utf8mb4
