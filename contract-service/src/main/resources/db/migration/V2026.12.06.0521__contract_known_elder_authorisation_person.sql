create index known_elder_authorisation_person on known_elder_authorisation (person, valid_until)
