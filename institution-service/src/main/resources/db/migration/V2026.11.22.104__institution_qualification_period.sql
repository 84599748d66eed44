create table qualification_period (
    id binary(16) not null primary key,
    qualification_id binary(16) not null,
    state varchar(20) not null,
    document varchar(100),
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key qualification_period_of (qualification_id),
    constraint qualification_period_qualification foreign key (qualification_id) references qualification (id)
) character set utf8mb4
