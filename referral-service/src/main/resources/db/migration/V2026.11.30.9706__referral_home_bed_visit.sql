create table home_bed_visit (
    id binary(16) not null primary key,
    home_bed_id binary(16) not null,
    visit_day date not null,
    procedures varchar(400) not null,
    staff varchar(200) not null,
    persons int not null,
    note varbinary(8100),
    recorded_at datetime(6) not null,
    key home_bed_visit_of (home_bed_id, id)
) character set utf8mb4 collate utf8mb4_bin
