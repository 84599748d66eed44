create table holiday_notice_day (
    notice_id binary(16) not null,
    place int not null,
    day date not null,
    kind varchar(4) not null,
    name varchar(64) not null,
    primary key (notice_id, place),
    unique key holiday_notice_day_once (notice_id, day)
) character set utf8mb4
