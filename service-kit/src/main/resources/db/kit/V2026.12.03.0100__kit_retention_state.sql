-- Of each kind of record the last nightly run: locked by whoever does a pass of it, so that one is done at a time.
create table retention_state (
    code varchar(60) not null primary key,
    run_on date not null,
    ended boolean not null,
    records bigint not null,
    place varchar(80),
    last_pass_at datetime(6)
) character set utf8mb4 collate utf8mb4_bin
