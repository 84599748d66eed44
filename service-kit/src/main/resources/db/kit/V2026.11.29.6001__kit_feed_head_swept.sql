alter table feed_head add column swept bigint not null default 0
