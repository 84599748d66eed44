alter table agreement add column green_contact_phone varchar(40)
