-- When a pause or a transfer ended the insured days, so that a correction takes back no more than that.
alter table elder add column insured_stopped_at datetime(6)
