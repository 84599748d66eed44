create table agreement_amendment (
    id binary(16) not null primary key,
    agreement_id binary(16) not null,
    offered_by varchar(10) not null,
    offered_at datetime(6) not null,
    reason varchar(500),
    base_content mediumtext not null,
    content mediumtext not null,
    content_hash varchar(64) not null,
    state varchar(12) not null,
    medical_signed_by varchar(120),
    medical_signed_at datetime(6),
    care_signed_by varchar(120),
    care_signed_at datetime(6),
    key agreement_amendment_of (agreement_id),
    constraint agreement_amendment_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4 collate utf8mb4_bin
