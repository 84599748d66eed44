create table evaluation (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    round int not null,
    passed boolean not null,
    score int,
    held_on date not null,
    reasons varchar(1000),
    recorded_at datetime(6) not null,
    key evaluation_of (designation_id),
    constraint evaluation_designation foreign key (designation_id) references designation (id)
) character set utf8mb4
