create table known_filing_period (
    row_id bigint not null auto_increment primary key,
    institution_id binary(16) not null,
    valid_from date not null,
    valid_to date,
    key known_filing_period_of (institution_id)
) character set utf8mb4 collate utf8mb4_bin
