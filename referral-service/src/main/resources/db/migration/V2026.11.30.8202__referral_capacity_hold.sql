create table capacity_hold (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    capacity_id binary(16) not null,
    institution_id binary(16) not null,
    region_code varchar(12) not null,
    department varchar(100) not null,
    kind varchar(30) not null,
    holder_id binary(16),
    referral_id binary(16),
    held_at datetime(6) not null,
    status varchar(12) not null,
    key capacity_hold_of (institution_id, status),
    key capacity_hold_holder (holder_id),
    key capacity_hold_region (region_code)
) character set utf8mb4 collate utf8mb4_bin
