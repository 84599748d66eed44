create table agreement_signature (
    id binary(16) not null primary key,
    agreement_id binary(16) not null,
    side varchar(10) not null,
    content_hash varchar(64) not null,
    signed_by varchar(120) not null,
    signed_at datetime(6) not null,
    voided_at datetime(6),
    key agreement_signature_of (agreement_id),
    constraint agreement_signature_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4
