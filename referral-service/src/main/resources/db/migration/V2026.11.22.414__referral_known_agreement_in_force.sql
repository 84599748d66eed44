create table known_agreement_in_force (
    row_id bigint not null auto_increment primary key,
    agreement_id binary(16) not null,
    valid_from date not null,
    valid_to date,
    key known_agreement_in_force_of (agreement_id)
) character set utf8mb4
