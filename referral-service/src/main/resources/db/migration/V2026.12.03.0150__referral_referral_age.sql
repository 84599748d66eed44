alter table referral add key referral_age (closed_at, id)
