create table qualification_verification (
    id binary(16) not null primary key,
    qualification_id binary(16) not null,
    verified_on date not null,
    outcome varchar(12) not null,
    deferred_until date,
    document varchar(100) not null,
    recorded_at datetime(6) not null,
    superseded_at datetime(6),
    key qualification_verification_of (qualification_id),
    constraint qualification_verification_qualification foreign key (qualification_id) references qualification (id)
) character set utf8mb4
