create table agreement_promise (
    agreement_id binary(16) not null,
    item varchar(40) not null,
    times int not null,
    per_period varchar(10) not null,
    primary key (agreement_id, item),
    constraint agreement_promise_agreement foreign key (agreement_id) references agreement (id)
) character set utf8mb4 collate utf8mb4_bin
