create table performance_report_line (
    report_id binary(16) not null,
    item varchar(40) not null,
    times int,
    per_period varchar(10),
    periods_due int not null,
    promised bigint not null,
    kept bigint not null,
    performed bigint not null,
    persons bigint not null,
    primary key (report_id, item),
    constraint performance_report_line_of foreign key (report_id) references performance_report (id)
) character set utf8mb4 collate utf8mb4_bin
