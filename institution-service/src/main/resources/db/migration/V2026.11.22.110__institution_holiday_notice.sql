create table holiday_notice (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    year int not null,
    source varchar(100) not null,
    unique key holiday_notice_year (year)
) character set utf8mb4
