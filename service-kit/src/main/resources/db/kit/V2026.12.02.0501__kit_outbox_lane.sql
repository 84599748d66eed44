-- 0 goes first; 1 is what files of many rows write, which waits behind it.
alter table outbox
    add column lane tinyint not null default 0,
    drop key outbox_unsent,
    add key outbox_unsent (sent_at, topic, lane, id)
