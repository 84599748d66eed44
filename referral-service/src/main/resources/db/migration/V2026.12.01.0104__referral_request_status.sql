create index referral_request_status on referral_request (status, region_code)
