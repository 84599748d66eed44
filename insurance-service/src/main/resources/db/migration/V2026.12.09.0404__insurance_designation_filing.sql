create table designation_filing (
    id binary(16) not null primary key,
    designation_id binary(16) not null,
    subject varchar(20) not null,
    arose_on date not null,
    filed_on date,
    document varchar(100),
    dropped_on date,
    key designation_filing_of (designation_id),
    constraint designation_filing_designation foreign key (designation_id) references designation (id)
) character set utf8mb4 collate utf8mb4_bin
