create table dispatch_shift (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    status varchar(20) not null,
    region_code varchar(12) not null,
    open_key varchar(12),
    dispatcher varchar(120) not null,
    begun_at datetime(6) not null,
    handed_over_at datetime(6),
    acknowledged_at datetime(6),
    acknowledged_by varchar(120),
    left_open int,
    left_escalated int,
    left_emergencies int,
    notes varbinary(9000),
    unique key dispatch_shift_open (open_key),
    key dispatch_shift_region (region_code, status)
) character set utf8mb4 collate utf8mb4_bin
