create table agreement_liaison (
    id binary(16) not null primary key,
    agreement_id binary(16) not null,
    side varchar(10) not null,
    name varbinary(300) not null,
    phone varbinary(120) not null,
    fingerprint varchar(32) not null,
    named_at datetime(6) not null,
    key agreement_liaison_of (agreement_id),
    constraint agreement_liaison_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4 collate utf8mb4_bin
