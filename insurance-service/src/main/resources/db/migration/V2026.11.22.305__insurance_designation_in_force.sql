create table designation_in_force (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    state varchar(20) not null,
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key designation_in_force_of (designation_id),
    key designation_in_force_on (superseded_at, valid_from, valid_to),
    constraint designation_in_force_designation foreign key (designation_id) references designation (id)
) character set utf8mb4
