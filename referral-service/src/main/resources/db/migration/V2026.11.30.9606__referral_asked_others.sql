alter table referral add column asked_others int
