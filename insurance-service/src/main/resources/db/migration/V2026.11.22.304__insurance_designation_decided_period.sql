create table designation_decided_period (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    state varchar(20) not null,
    ground varchar(30),
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key designation_decided_of (designation_id),
    constraint designation_decided_designation foreign key (designation_id) references designation (id)
) character set utf8mb4
