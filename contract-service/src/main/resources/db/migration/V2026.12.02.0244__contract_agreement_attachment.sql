create table agreement_attachment (
    agreement_id binary(16) not null,
    document_id binary(16) not null,
    owner_id binary(16) not null,
    kind varchar(30) not null,
    sha256 varchar(64) not null,
    primary key (agreement_id, document_id),
    constraint agreement_attachment_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4 collate utf8mb4_bin
