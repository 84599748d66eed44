alter table known_elder add column held_until date
