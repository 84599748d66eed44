alter table known_referral add key known_referral_age (submitted_at, id)
