alter table agreement_amendment add column in_force_on date
