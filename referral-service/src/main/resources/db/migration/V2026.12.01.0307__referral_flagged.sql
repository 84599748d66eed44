create index referral_flagged on referral (flagged)
