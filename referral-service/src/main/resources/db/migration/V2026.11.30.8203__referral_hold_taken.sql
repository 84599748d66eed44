alter table referral add column hold_id binary(16)
