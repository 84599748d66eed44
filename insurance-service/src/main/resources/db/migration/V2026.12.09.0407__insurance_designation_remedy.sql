create table designation_remedy (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    kind varchar(30) not null,
    sought_on date not null,
    entered_on date not null,
    against_text varchar(1000) not null,
    measure_id binary(16),
    document varchar(100),
    outcome varchar(20),
    decided_on date,
    outcome_document varchar(100),
    key designation_remedy_of (designation_id),
    constraint designation_remedy_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
