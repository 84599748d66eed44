create index referral_status_by_id on referral (status, id)
