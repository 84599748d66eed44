alter table referral_request add key referral_request_age (changed_at, id)
