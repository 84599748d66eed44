alter table family_doctor_team add column renewals_seen_on date null
