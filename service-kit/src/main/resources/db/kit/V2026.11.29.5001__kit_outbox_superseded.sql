-- Since when a newer event of the same aggregate was sent; null for the last one of each aggregate, which is never swept.
alter table outbox
    add column superseded_at datetime(6),
    add key outbox_last (superseded_at, topic, id),
    add key outbox_current (aggregate_id, superseded_at)
