alter table referral_filing add key referral_filing_age (referred_on, id)
