create index referral_status on referral (status, sender_region)
