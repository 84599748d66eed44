create index referral_counted on referral (sender_region, submitted_at, kind, status, answer_seconds, accepted_at, rejected_at)
