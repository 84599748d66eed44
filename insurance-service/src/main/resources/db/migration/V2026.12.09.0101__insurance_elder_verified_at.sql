-- Since when the verification stands that the record has; of one that was taken over and not verified since, the takeover says so.
alter table elder add column verified_at datetime(6)
