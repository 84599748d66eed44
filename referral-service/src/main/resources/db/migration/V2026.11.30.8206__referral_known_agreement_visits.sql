alter table known_agreement add column green_appointment boolean not null default false
