create table known_agreement_posting (
    row_id bigint not null auto_increment primary key,
    agreement_id binary(16) not null,
    role_name varchar(40) not null,
    valid_from date not null,
    valid_to date,
    key known_agreement_posting_of (agreement_id)
) character set utf8mb4
