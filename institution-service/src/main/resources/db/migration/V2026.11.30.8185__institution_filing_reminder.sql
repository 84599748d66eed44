create table filing_reminder (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    institution_id binary(16) not null,
    reminded_on date not null,
    file_by date not null,
    document varchar(100) not null,
    standing varchar(20) not null,
    open_key varchar(60),
    unique key filing_reminder_open (open_key),
    key filing_reminder_region (region_code, id),
    key filing_reminder_institution (institution_id)
) character set utf8mb4 collate utf8mb4_bin
