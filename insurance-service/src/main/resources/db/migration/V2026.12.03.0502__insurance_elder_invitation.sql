create table elder_invitation (
    id binary(16) not null primary key,
    elder_id binary(16) not null,
    kinship varchar(20) not null,
    scope varchar(30) not null,
    valid_until date not null,
    code_hash varchar(64) null,
    invited_by varchar(120) not null,
    expires_at datetime(6) not null,
    ended_at datetime(6) null,
    unique key elder_invitation_code (code_hash),
    key elder_invitation_elder (elder_id, ended_at),
    constraint elder_invitation_of foreign key (elder_id) references elder (id)
) character set utf8mb4 collate utf8mb4_bin;
