create table aggregate_move (
    id binary(16) not null primary key,
    aggregate_kind varchar(40) not null,
    aggregate_id binary(16) not null,
    sequence bigint not null,
    verb varchar(60) not null,
    from_status varchar(40),
    to_status varchar(40) not null,
    actor varchar(120) not null,
    roles varchar(200) not null,
    actor_institution binary(16),
    reason varchar(500),
    correction boolean not null,
    moved_at datetime(6) not null,
    key aggregate_move_of (aggregate_id, moved_at)
) character set utf8mb4
