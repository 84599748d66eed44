create table elder_long_term_care_period (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    standing varchar(20) not null,
    agency varchar(100) not null,
    document_sealed varbinary(300),
    valid_from date not null,
    valid_to date,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key elder_long_term_care_of (elder_id),
    key elder_long_term_care_standing (standing, valid_from),
    constraint elder_long_term_care_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
