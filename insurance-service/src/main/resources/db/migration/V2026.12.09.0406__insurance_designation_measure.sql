create table designation_measure (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    kind varchar(30) not null,
    decided_on date not null,
    notice_served_on date,
    amount decimal(14, 2),
    concerned varchar(100),
    until_day date,
    document varchar(100) not null,
    reason varchar(500) not null,
    settled_on date,
    settlement varchar(20),
    settled_by varchar(100),
    done_on date,
    done_by varchar(100),
    key designation_measure_of (designation_id),
    constraint designation_measure_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
