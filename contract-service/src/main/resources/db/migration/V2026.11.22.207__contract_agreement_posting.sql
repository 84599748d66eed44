create table agreement_posting (
    id binary(16) not null primary key,
    agreement_id binary(16) not null,
    role varchar(30) not null,
    licence varbinary(160) not null,
    multi_site_filed bit not null,
    valid_from date not null,
    valid_to date,
    key agreement_posting_of (agreement_id),
    constraint agreement_posting_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4
