create table bulk_row (
    import_id binary(16) not null,
    row_no int not null,
    outcome varchar(10) not null,
    code varchar(80),
    found varchar(300),
    faults mediumtext,
    primary key (import_id, row_no),
    key bulk_row_outcome (import_id, outcome, row_no)
) character set utf8mb4
