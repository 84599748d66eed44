create table consortium (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    name varchar(60) not null,
    region_code varchar(12) not null,
    lead_id binary(16) not null,
    document varchar(100) not null,
    founded_on date not null,
    status varchar(20) not null,
    key consortium_region (region_code, id),
    key consortium_lead (lead_id)
) character set utf8mb4 collate utf8mb4_bin
