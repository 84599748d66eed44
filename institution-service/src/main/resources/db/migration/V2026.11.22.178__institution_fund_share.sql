create table fund_share (
    fund_id binary(16) not null,
    ordinal int not null,
    region_code varchar(12) not null,
    institution_id binary(16),
    amount decimal(14, 2) not null,
    primary key (fund_id, ordinal),
    constraint fund_share_fund foreign key (fund_id) references fund (id)
) character set utf8mb4
