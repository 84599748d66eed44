create table agreement_item (
    agreement_id binary(16) not null,
    item varchar(40) not null,
    primary key (agreement_id, item),
    constraint agreement_item_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4
