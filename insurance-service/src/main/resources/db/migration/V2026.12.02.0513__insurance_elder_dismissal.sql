-- Two records that somebody has found to be of two persons; a row for each of them.
create table elder_dismissal (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    other_id binary(16) not null,
    reason varchar(500) not null,
    dismissed_by varchar(120) not null,
    dismissed_at datetime(6) not null,
    key elder_dismissal_of (elder_id, other_id, dismissed_at),
    constraint elder_dismissal_elder foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin
