create table policy_document (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    number varchar(100) not null,
    issuer varchar(100) not null,
    issued_on date not null,
    title varchar(200) not null,
    standing varchar(20) not null,
    open_key varchar(201),
    unique key policy_document_open (open_key),
    key policy_document_region (region_code, id)
) character set utf8mb4
