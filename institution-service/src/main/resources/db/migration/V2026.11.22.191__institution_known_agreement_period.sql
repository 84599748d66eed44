create table known_agreement_period (
    agreement_id binary(16) not null,
    state varchar(20) not null,
    valid_from date not null,
    valid_to date not null,
    primary key (agreement_id, valid_from, valid_to, state),
    key known_agreement_period_on (state, valid_from, valid_to),
    constraint known_agreement_period_of foreign key (agreement_id) references known_agreement (id)
) character set utf8mb4
