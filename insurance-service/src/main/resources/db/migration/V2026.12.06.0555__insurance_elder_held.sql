alter table elder add column held_until date
