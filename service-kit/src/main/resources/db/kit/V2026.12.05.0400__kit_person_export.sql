create table person_export (
    account varchar(120) not null,
    elder_id binary(16) not null,
    day date not null,
    times int not null,
    primary key (account, elder_id, day),
    key person_export_day (day)
) character set utf8mb4 collate utf8mb4_bin
