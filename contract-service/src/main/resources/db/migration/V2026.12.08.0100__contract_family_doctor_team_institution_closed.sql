alter table family_doctor_team
    add column institution_closed boolean not null default false
