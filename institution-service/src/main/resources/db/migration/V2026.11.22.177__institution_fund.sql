create table fund (
    id binary(16) not null primary key,
    version bigint not null,
    changed_at datetime(6) not null,
    region_code varchar(12) not null,
    fund_year int not null,
    source varchar(20) not null,
    amount decimal(14, 2) not null,
    purpose varchar(200) not null,
    document varchar(100) not null,
    policy_document_id binary(16),
    status varchar(20) not null,
    published_on date,
    key fund_year (fund_year, region_code)
) character set utf8mb4
