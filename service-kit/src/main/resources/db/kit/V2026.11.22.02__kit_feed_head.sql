create table feed_head (
    id tinyint not null primary key,
    position bigint not null
)
