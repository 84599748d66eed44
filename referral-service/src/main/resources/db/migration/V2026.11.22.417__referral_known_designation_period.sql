create table known_designation_period (
    row_id bigint not null auto_increment primary key,
    designation_id binary(16) not null,
    state varchar(10) not null,
    valid_from date not null,
    valid_to date,
    key known_designation_period_of (designation_id)
) character set utf8mb4
