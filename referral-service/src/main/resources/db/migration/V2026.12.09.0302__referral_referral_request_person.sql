-- The record under which the elder goes on, by which one person has one open; null while that is the one that elder_id names.
alter table referral_request add column person_id binary(16);
