create table agreement_fee (
    agreement_id binary(16) not null,
    item varchar(40) not null,
    fee_mode varchar(20) not null,
    primary key (agreement_id, item),
    constraint agreement_fee_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4 collate utf8mb4_bin
