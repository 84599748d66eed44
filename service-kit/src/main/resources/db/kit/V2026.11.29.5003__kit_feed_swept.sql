-- The highest position that was ever swept: who has read the feed up to a lower one has missed something.
alter table feed_head add column swept_position bigint not null default 0
