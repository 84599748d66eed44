alter table known_agreement add column green_phone varchar(40)
