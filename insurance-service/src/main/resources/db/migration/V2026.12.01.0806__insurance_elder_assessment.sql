create table elder_assessment (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    standard varchar(30) not null,
    ability_level varchar(30) not null,
    score int,
    facts_sealed varbinary(300),
    assessed_on date not null,
    valid_until date not null,
    assessor varchar(100) not null,
    recorded_at datetime(6) not null,
    withdrawn_at datetime(6),
    key elder_assessment_of (elder_id, standard, assessed_on),
    constraint elder_assessment_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
