-- Verifications of elders that were replaced or taken back: on which day, and from when to when they stood.
create table elder_former_verification (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    verified_on date not null,
    stood_from datetime(6) not null,
    stood_until datetime(6) not null,
    key elder_former_verification_of (elder_id, stood_until),
    constraint elder_former_verification_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
