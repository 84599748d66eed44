create table region_revision (
    id binary(16) not null primary key,
    region_id binary(16) not null,
    version bigint not null,
    name varchar(60) not null,
    valid_from date not null,
    valid_to date,
    successor varchar(12),
    unique key region_revision_of (region_id, version)
) character set utf8mb4
