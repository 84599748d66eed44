create table pilot_assessment (
    id binary(16) not null primary key,
    pilot_id binary(16) not null,
    assessed_on date not null,
    score int not null,
    conclusion varchar(20) not null,
    document varchar(100),
    key pilot_assessment_of (pilot_id),
    constraint pilot_assessment_pilot foreign key (pilot_id) references pilot (id)
) character set utf8mb4
