create index elder_authorisation_account on elder_authorisation (person_id, valid_until);
